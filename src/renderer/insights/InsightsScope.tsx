import { formatShortInstant } from '../format/instant.ts'
import { stretchInWords } from '../state/counts-time.ts'
import { useWindow } from '../state/window-state.ts'
import { ChartSelect } from './ChartSelect.tsx'
import styles from './insights.module.css'
import { setInsights, useInsights } from './insights-store.ts'

/** Whom the charts are about: which version, and when. */
export function InsightsScope() {
  const journey = useWindow((state) => state.journey)
  const versions = useWindow((state) => state.run?.overview.versions.filter((one) => one.journey === journey).length ?? 0)
  const version = useInsights((state) => state.version)
  const isOfWholeRuns = useInsights((state) => state.shown === 'replications')
  return (
    <div className={styles.scope}>
      {isOfWholeRuns ? <span>Whole runs, whatever the clock says</span> : <AsOf />}
      {versions > 1 && (
        <ChartSelect
          label="Version"
          value={version !== null && version <= versions ? String(version) : ''}
          choices={[['', 'all'], ...Array.from({ length: versions }, (_, place) => [String(place + 1), String(place + 1)] as const)]}
          choose={(chosen) => setInsights({ version: chosen === '' ? null : Number(chosen) })}
        />
      )}
      {!isOfWholeRuns && <Stretch />}
    </div>
  )
}

function AsOf() {
  const clock = useWindow((state) => state.frame?.at ?? null)
  const end = useWindow((state) => state.run?.overview.end ?? null)
  const instant = useInsights((state) => state.instant)
  const at = instant === 'end' ? end : clock
  return (
    <>
      <ChartSelect
        label="As of"
        value={instant}
        choices={[
          ['clock', 'the clock'],
          ['end', 'the end of the run'],
        ]}
        choose={(chosen) => setInsights({ instant: chosen === 'end' ? 'end' : 'clock' })}
      />
      {at !== null && <span>{formatShortInstant(at)}</span>}
    </>
  )
}

function Stretch() {
  const brush = useWindow((state) => state.brush)
  if (brush === null) return null
  return (
    <span
      className={styles.brush}
      title="Charts of people are of those who entered within it, wherever they went until the time on the left; canvas and tables count what happened within it. Each chart says what it counts."
    >
      Only {stretchInWords(brush)}
    </span>
  )
}
