import { useWindow } from '../state/window-state.ts'
import lists from '../tables/lists.module.css'
import { AllScenarios } from './AllScenarios.tsx'
import styles from './checks.module.css'
import { RunAllBar } from './RunAllBar.tsx'
import { useRunAll } from './run-all.ts'
import { ShownRunChecks } from './ShownRunChecks.tsx'

/** The expectations of the shown run, then those of all scenarios once they were run. They are about whole runs, whatever the clock says. */
export function ChecksPanel() {
  const hasOutcomes = useRunAll(({ result, running }) => running !== null || result !== null)
  const hasRun = useWindow((state) => state.run !== null)
  const hasScenarios = useWindow(({ workspace }) => (workspace?.scenarios.length ?? 0) > 0)
  if (!hasScenarios && !hasRun && !hasOutcomes) {
    return <p className={lists.empty}>There is no scenario yet. Here its expectations are checked when it has run.</p>
  }
  return (
    <div className={styles.panel}>
      <RunAllBar />
      {hasRun || hasOutcomes ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: rows scroll here, also for those without a mouse
        <div className={styles.results} tabIndex={0}>
          <ShownRunChecks />
          {hasOutcomes && <AllScenarios />}
        </div>
      ) : (
        <p className={lists.empty}>
          Press play: the scenario's expectations are checked when the run has finished. Or run all scenarios of the workspace.
        </p>
      )}
    </div>
  )
}
