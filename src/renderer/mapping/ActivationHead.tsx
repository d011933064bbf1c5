import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { openDialog } from '../state/choose.ts'
import styles from './mapping.module.css'
import type { TestSendPlace } from './TestSendDialog.tsx'

interface ActivationHeadProps {
  readonly title: string
  /** What is tried; null while nothing can be. */
  readonly test: TestSendPlace | null
}

/** Whose mapping stands below, and its test event. */
export function ActivationHead({ title, test }: ActivationHeadProps) {
  return (
    <div className={styles.bar}>
      <h4>{title}</h4>
      {test !== null && (
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconSend size={13} aria-hidden />}
          onClick={() => openDialog({ kind: 'test-send', ...test })}
        >
          Send test event
        </Button>
      )}
    </div>
  )
}
