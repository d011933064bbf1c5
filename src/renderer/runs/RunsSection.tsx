import { IconX } from '@tabler/icons-react'
import styles from '../explorer/explorer.module.css'
import { forgetGone, useKeptRuns } from './kept-runs.ts'
import { RunRow } from './RunRow.tsx'
import runs from './runs.module.css'

/** The runs that were made and are kept: to be looked at, and compared. */
export function RunsSection() {
  const kept = useKeptRuns((state) => state.runs)
  const gone = useKeptRuns((state) => state.gone)
  return (
    <section className={styles.section} aria-label="Runs">
      <div className={styles.head}>
        <h2 className={styles.heading}>Runs</h2>
      </div>
      {kept.length === 0 && <p className={styles.empty}>What you run is kept here, to be compared</p>}
      {kept.map((run) => (
        <RunRow key={run.id} run={run} />
      ))}
      {gone.length > 0 && (
        <p className={runs.gone} role="status">
          {gone.join(', ')} had to make room: runs are kept as far as memory goes.
          <button type="button" aria-label="Understood" title="Understood" onClick={forgetGone}>
            <IconX size={12} aria-hidden />
          </button>
        </p>
      )}
    </section>
  )
}
