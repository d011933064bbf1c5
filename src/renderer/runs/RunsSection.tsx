import { IconX } from '@tabler/icons-react'
import { ExplorerSection } from '../explorer/ExplorerSection.tsx'
import { forgetGone, useKeptRuns } from './kept-runs.ts'
import { RunRow } from './RunRow.tsx'
import styles from './runs.module.css'

/** The runs that were made and are kept: to be looked at, and compared. */
export function RunsSection() {
  const kept = useKeptRuns((state) => state.runs)
  const gone = useKeptRuns((state) => state.gone)
  return (
    <>
      <ExplorerSection title="Runs" empty="What you run is kept here, to be compared">
        {kept.map((run) => (
          <RunRow key={run.id} run={run} />
        ))}
      </ExplorerSection>
      {gone.length > 0 && (
        <p className={styles.gone} role="status">
          {gone.join(', ')} had to make room: runs are kept as far as memory goes.
          <button type="button" aria-label="Understood" title="Understood" onClick={forgetGone}>
            <IconX size={12} aria-hidden />
          </button>
        </p>
      )}
    </>
  )
}
