import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { cutOffBy } from '../../engine/edit/remove-steps.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { stepTitle } from '../canvas/step-words.ts'
import styles from '../dialogs/dialogs.module.css'
import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { shownDocument } from '../editing/edit-journey.ts'
import { counted } from '../format/number.ts'
import { openDialog } from '../state/choose.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { remove } from './remove-selected.ts'

interface Asked {
  readonly steps: readonly string[]
  readonly problems: readonly FileProblem[]
}

/** Asks before steps are taken out that others can only be reached through, or that something else speaks of. */
export function RemoveStepsDialog({ asked }: { readonly asked: Asked | null }) {
  // What is asked stays while the dialog goes away.
  const [shown, show] = useState(asked)
  if (asked !== null && asked !== shown) show(asked)
  const journey = useWindow(shownJourney)
  if (shown === null || journey === null) return null
  const { steps, problems } = shown
  const document = shownDocument()
  const cutOff = document === null || asked === null ? [] : cutOffBy(document, steps)
  const isOne = steps.length === 1
  const nameOf = (id: string) => (journey.steps[id] ? stepTitle(id, journey.steps[id]) : id)
  const removeAll = (ids: readonly string[]) => () => {
    openDialog(null)
    remove(ids)
  }
  return (
    <WindowDialog opened={asked !== null} title={`Delete ${isOne ? nameOf(steps[0] ?? '') : counted(steps.length, 'step')}?`}>
      {cutOff.length > 0 && (
        <>
          <p className={styles.lead}>These steps are reached through {isOne ? 'it' : 'them'} alone. Kept, they stand there unconnected:</p>
          <ul className={styles.consequences} aria-label="Cut off">
            {cutOff.map((id) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ul>
        </>
      )}
      {problems.length > 0 && <ThenWrong problems={problems} isOne={isOne} />}
      <p className={styles.small}>Undo brings everything back.</p>
      <Group justify="flex-end" gap={8} mt={14}>
        <Button variant="default" onClick={() => openDialog(null)} data-autofocus>
          Cancel
        </Button>
        {cutOff.length === 0 ? (
          <Button color="red" onClick={removeAll(steps)}>
            Delete
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={removeAll(steps)}>
              Delete only {isOne ? 'this' : `these ${steps.length}`}
            </Button>
            <Button color="red" onClick={removeAll([...steps, ...cutOff])}>
              Delete all {cutOff.length + steps.length}
            </Button>
          </>
        )}
      </Group>
    </WindowDialog>
  )
}

/** What speaks of the steps, and would have to be mended after them. */
function ThenWrong({ problems, isOne }: { readonly problems: readonly FileProblem[]; readonly isOne: boolean }) {
  const workspace = useWindow((state) => state.workspace)
  const files = [...new Set(problems.map(({ file }) => file))]
  const known = [...(workspace?.journeys ?? []), ...(workspace?.scenarios ?? [])]
  return (
    <>
      <p className={styles.lead}>Without {isOne ? 'it' : 'them'} this is to be mended:</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also for those without a mouse */}
      <ul className={`${styles.consequences} ${styles.thenWrong}`} aria-label="Then wrong" tabIndex={0}>
        {files.map((file) => (
          <li key={file}>
            <b>{known.find((one) => one.file === file)?.name ?? file}</b>
            {[...new Set(problems.filter((one) => one.file === file).map(({ message }) => message))].map((message) => (
              <span key={message}>{message}</span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
