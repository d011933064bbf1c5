import { Button } from '@mantine/core'
import { IconAlertCircleFilled, IconHistory, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FileProblem, RunProgress } from '../../preload/bridge-contract.ts'
import { counted, formatCount } from '../format/number.ts'
import { runAgain } from '../playback/transport.ts'
import { isStale } from '../state/derived.ts'
import { copyText } from '../state/export-result.ts'
import { cancelRun, dismissRunMessage } from '../state/run-scenario.ts'
import { useWindow } from '../state/window-state.ts'
import { ProblemsList } from '../tables/ProblemsList.tsx'
import styles from './run-notice.module.css'

/** How the run stands, over the canvas: its progress, what kept it from finishing, or that it is not of what is chosen now. */
export function RunNotice(): ReactNode {
  const activity = useWindow((state) => state.activity)
  const stale = useWindow(isStale)
  const limit = useWindow((state) => state.run?.overview.limit ?? null)
  switch (activity.kind) {
    case 'running':
      return <Progress progress={activity.progress} />
    case 'refused':
      return <Refused problems={activity.problems} />
    case 'fault':
      return <Fault message={activity.message} />
    case 'idle':
      if (stale) return <Stale />
      return limit === null ? null : <div className={`${styles.notice} ${styles.line}`}>The run ended at a limit: {limit}</div>
  }
}

const phaseWords: Readonly<Record<RunProgress['phase'], string>> = {
  reading: 'Reading the files',
  running: 'Running',
  sorting: 'Sorting the trace',
}

function Progress({ progress }: { readonly progress: RunProgress | null }) {
  const share = progress?.share ?? 0
  return (
    <div className={styles.notice} role="status">
      <div className={styles.row}>
        <strong>{progress === null ? 'Starting' : phaseWords[progress.phase]}…</strong>
        <span className="muted">{progress === null || progress.instances === 0 ? '' : counted(progress.instances, 'instance')}</span>
        <span className={styles.percent}>{formatCount(share * 100)} %</span>
        <Button variant="default" size="compact-xs" onClick={() => void cancelRun()}>
          Cancel
        </Button>
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label="Run"
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <div style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  )
}

function Stale() {
  const run = useWindow((state) => state.run)
  const filesChanged = useWindow((state) => state.filesChanged)
  const shown = filesChanged ? 'the files as they were before' : `${run?.overview.scenario}, seed ${run?.seed}`
  return (
    <div className={`${styles.notice} ${styles.line}`} role="status">
      <IconHistory size={16} stroke={1.8} aria-hidden />
      <span>Counts are of {shown}.</span>
      <Button size="compact-xs" onClick={() => void runAgain()}>
        Run again
      </Button>
    </div>
  )
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
        <strong>This scenario cannot run: {counted(problems.length, 'problem')} to mend</strong>
        <Dismiss />
      </div>
      <div className={styles.problems}>
        <ProblemsList problems={problems} />
      </div>
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
