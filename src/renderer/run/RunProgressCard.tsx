import { Button } from '@mantine/core'
import type { RunProgress } from '../../preload/bridge-contract.ts'
import { counted, formatCount } from '../format/number.ts'
import { cancelRun } from '../state/run-scenario.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './run-notice.module.css'

const phaseWords: Readonly<Record<RunProgress['phase'], string>> = {
  reading: 'Reading the files',
  running: 'Running',
  sorting: 'Sorting the trace',
}

/** Over the timeline, which the run is about to fill: how far it is, of what where that is not the chosen scenario, and the way out. */
export function RunProgressCard() {
  const activity = useWindow((state) => state.activity)
  const isOfChosen = useWindow((state) => activity.kind === 'running' && activity.scenario === state.scenario)
  if (activity.kind !== 'running') return null
  const { progress, name } = activity
  const share = progress?.share ?? 0
  return (
    <div className={styles.progress} role="status">
      <div className={styles.row}>
        <strong>{progress === null ? 'Starting' : phaseWords[progress.phase]}…</strong>
        {!isOfChosen && <span className={styles.name}>{name}</span>}
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
