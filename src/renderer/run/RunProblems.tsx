import type { FileProblem } from '../../preload/bridge-contract.ts'
import { counted } from '../format/number.ts'
import { errorsOf, warningsOf } from '../state/problem-order.ts'
import { ProblemsList } from '../tables/ProblemsList.tsx'
import styles from './run-notice.module.css'

/** What has to be mended; warnings, which keep nothing from running, are folded behind their number. */
export function RunProblems({ problems }: { readonly problems: readonly FileProblem[] }) {
  const warnings = warningsOf(problems)
  return (
    <div className={styles.problems}>
      <ProblemsList problems={errorsOf(problems)} />
      {warnings.length > 0 && (
        <details className={styles.warnings}>
          <summary>{counted(warnings.length, 'warning')}: they keep nothing from running</summary>
          <ProblemsList label="Warnings" problems={warnings} />
        </details>
      )}
    </div>
  )
}
