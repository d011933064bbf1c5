import { useWindow } from '../state/window-state.ts'
import lists from '../tables/lists.module.css'
import { AllScenarios } from './AllScenarios.tsx'
import { CheckItem } from './CheckItem.tsx'
import styles from './checks.module.css'
import { RunAllBar } from './RunAllBar.tsx'
import { useRunAll } from './run-all.ts'

/** The expectations of the shown run, or of all scenarios once they were run. They are about whole runs, whatever the clock says. */
export function ChecksPanel() {
  const hasOutcomes = useRunAll(({ outcomes, running }) => running !== null || Object.keys(outcomes).length > 0)
  return (
    <div className={styles.panel}>
      <RunAllBar />
      {hasOutcomes ? <AllScenarios /> : <OfShownRun />}
    </div>
  )
}

function OfShownRun() {
  const run = useWindow((state) => state.run)
  if (run === null || run.overview.checks.length === 0) {
    return (
      <p className={lists.empty}>
        {run === null
          ? "Press play: the scenario's expectations are checked when the run has finished. Or run all scenarios of the workspace."
          : 'This scenario expects nothing. Expectations stand in its file under "expect".'}
      </p>
    )
  }
  return (
    <ul
      className={lists.list}
      aria-label="Checks"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: rows scroll here, also for those without a mouse
      tabIndex={0}
    >
      {run.overview.checks.map((check, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: expectations have no id, and their order is that of the file
        <CheckItem key={at} check={check} file={run.scenario} />
      ))}
    </ul>
  )
}
