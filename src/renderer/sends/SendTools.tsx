import { Button } from '@mantine/core'
import { IconArrowsDiff, IconColumns3, IconCopy, IconTerminal2 } from '@tabler/icons-react'
import type { SendResult } from '../../engine/account/result.ts'
import { withControl } from '../keyboard/key-names.ts'
import { ExpectThis } from '../scenario-forms/ExpectThis.tsx'
import { openDialog } from '../state/choose.ts'
import { chooseCompared, endComparison } from '../state/compare.ts'
import { useWindow } from '../state/window-state.ts'
import { copySend, copySendAsCurl } from './copy-send.ts'
import styles from './sends.module.css'

const small = { size: 'compact-xs', variant: 'default' } as const

/** What can be done with a send: copied, and compared with another one. */
export function SendTools({ result }: { readonly result: SendResult }) {
  const isChoosing = useWindow(({ selection }) => selection.kind === 'send' && selection.compared === 'choosing')
  return (
    <div className={styles.tools}>
      <Button
        {...small}
        leftSection={<IconColumns3 size={13} aria-hidden />}
        title="Event, payload, request and answer beside each other"
        onClick={() => openDialog({ kind: 'side-by-side' })}
      >
        Side by side
      </Button>
      <Button
        {...small}
        aria-label="Copy JSON"
        leftSection={<IconCopy size={13} aria-hidden />}
        title={`Copies the row as --json writes it (${withControl('C')} in the table)`}
        onClick={() => void copySend(result)}
      >
        JSON
      </Button>
      {result.requests.length > 0 && (
        <Button
          {...small}
          aria-label="Copy cURL"
          leftSection={<IconTerminal2 size={13} aria-hidden />}
          title={`Copies its requests as commands for a shell (${withControl('Shift C')} in the table)`}
          onClick={() => void copySendAsCurl(result)}
        >
          cURL
        </Button>
      )}
      <Button
        {...small}
        leftSection={<IconArrowsDiff size={13} aria-hidden />}
        title={`Choose the other one in the table, or click it with ${withControl('')}at once`}
        aria-pressed={isChoosing}
        onClick={isChoosing ? endComparison : chooseCompared}
      >
        Compare…
      </Button>
      <ExpectThis profile={result.profile} journey={result.journey} />
      {isChoosing && (
        <p className={styles.choosing} role="status">
          Choose the other payload in the table below, by a click or with the arrows.{' '}
          <button type="button" onClick={endComparison}>
            Leave it
          </button>
        </p>
      )}
    </div>
  )
}
