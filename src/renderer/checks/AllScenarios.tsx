import { useWindow } from '../state/window-state.ts'
import lists from '../tables/lists.module.css'
import { CheckItem } from './CheckItem.tsx'
import styles from './checks.module.css'
import { type ScenarioOutcome, useRunAll } from './run-all.ts'
import { checksInWords } from './verdict.ts'

/** What failed in any scenario, and how many expectations held in the others. */
export function AllScenarios() {
  const outcomes = useRunAll((state) => state.outcomes)
  const scenarios = useWindow((state) => state.workspace?.scenarios) ?? []
  const ran = scenarios.flatMap(({ file, name }) => {
    const outcome = outcomes[file]
    return outcome ? [{ file, name, outcome }] : []
  })
  const failed = ran.filter(({ outcome }) => !isSound(outcome))
  const sound = ran.filter(({ outcome }) => isSound(outcome))
  return (
    <section className={styles.all} aria-label="Run all">
      <h3>Run all</h3>
      <ul aria-label="Results of all scenarios">
        {[...failed, ...sound].map(({ file, name, outcome }) => (
          <li key={file} className={styles.scenario}>
            <h4>
              {name} <span className="muted">{inWords(outcome)}</span>
            </h4>
            <Failures file={file} outcome={outcome} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Failures({ file, outcome }: { readonly file: string; readonly outcome: ScenarioOutcome }) {
  if (outcome.kind === 'fault') return <p className={lists.bad}>{outcome.message}</p>
  if (outcome.kind === 'refused') {
    return outcome.problems.map((problem) => (
      <p key={`${problem.file}${problem.pointer}${problem.code}`} className={lists.bad}>
        {problem.message}
      </p>
    ))
  }
  const failures = outcome.checks.filter(({ holds }) => !holds)
  if (failures.length === 0) return null
  return (
    <ul className={styles.failures} aria-label="Failing expectations">
      {failures.map((check, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: expectations have no id, and their order is that of the file
        <CheckItem key={at} check={check} file={file} />
      ))}
    </ul>
  )
}

function isSound(outcome: ScenarioOutcome): boolean {
  return outcome.kind === 'checked' && outcome.checks.every(({ holds }) => holds)
}

function inWords(outcome: ScenarioOutcome): string {
  if (outcome.kind === 'fault') return 'stopped at a fault'
  if (outcome.kind === 'refused') return 'cannot run'
  return checksInWords(outcome.checks)
}
