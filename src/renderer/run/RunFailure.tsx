import { Button } from '@mantine/core'
import { IconAlertCircleFilled, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FileProblem } from '../../preload/bridge-contract.ts'
import { counted } from '../format/number.ts'
import { runAgain } from '../playback/transport.ts'
import { copyText } from '../state/export-result.ts'
import { errorsOf } from '../state/problem-order.ts'
import { dismissRunMessage } from '../state/run-scenario.ts'
import { useWindow } from '../state/window-state.ts'
import { RunProblems } from './RunProblems.tsx'
import styles from './run-notice.module.css'

/** Over the canvas: what kept a run from finishing. */
export function RunFailure(): ReactNode {
  const activity = useWindow((state) => state.activity)
  switch (activity.kind) {
    case 'refused':
      return <Refused problems={activity.problems} />
    case 'fault':
      return <Fault message={activity.message} />
    case 'running':
    case 'idle':
      return null
  }
}

function Fault({ message }: { readonly message: string }) {
  return (
    <div className={`${styles.notice} ${styles.bad}`} role="alert">
      <div className={styles.row}>
        <IconAlertCircleFilled size={17} aria-hidden />
        <strong>The run stopped at a fault of the engine</strong>
        <Dismiss />
      </div>
      <p className="selectable">{message}</p>
      <div className={styles.row}>
        <Button size="compact-xs" onClick={() => void runAgain()}>
          Run again
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => void copyText(message, 'Message')}>
          Copy the message
        </Button>
      </div>
    </div>
  )
}

function Refused({ problems }: { readonly problems: readonly FileProblem[] }) {
  return (
    <div className={`${styles.notice} ${styles.bad}`} role="alert">
      <div className={styles.row}>
        <IconAlertCircleFilled size={17} aria-hidden />
        <strong>This scenario cannot run: {counted(errorsOf(problems).length, 'error')} to mend</strong>
        <Dismiss />
      </div>
      <RunProblems problems={problems} />
    </div>
  )
}

function Dismiss() {
  return (
    <button type="button" className={styles.dismiss} aria-label="Dismiss" title="Dismiss" onClick={dismissRunMessage}>
      <IconX size={14} aria-hidden />
    </button>
  )
}
