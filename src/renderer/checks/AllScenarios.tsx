import { IconAlertCircleFilled } from '@tabler/icons-react'
import type { FileProblem } from '../../preload/bridge-contract.ts'
import { PlaceOfProblem } from '../place-words/PlaceOfProblem.tsx'
import { goToProblem } from '../state/go-to-problem.ts'
import { errorsOf } from '../state/problem-order.ts'
import { useWindow } from '../state/window-state.ts'
import lists from '../tables/lists.module.css'
import { problemLine } from '../tables/ProblemsList.tsx'
import { CheckItem } from './CheckItem.tsx'
import styles from './checks.module.css'
import { type ScenarioOutcome, useRunAll } from './run-all.ts'
import { ageInWords } from './tally-in-words.ts'
import { checksInWords } from './verdict.ts'

/** What failed in any scenario, and how many expectations held in the others. */
export function AllScenarios() {
  const result = useRunAll((state) => state.result)
  const isRunning = useRunAll(({ running }) => running !== null)
  const scenarios = useWindow((state) => state.workspace?.scenarios) ?? []
  const ran = scenarios.flatMap(({ file, name }) => {
    const outcome = result?.outcomes[file]
    return outcome ? [{ file, name, outcome }] : []
  })
  const failed = ran.filter(({ outcome }) => !isSound(outcome))
  const sound = ran.filter(({ outcome }) => isSound(outcome))
  const age = result && ageInWords(result, isRunning)
  return (
    <section className={styles.all} aria-label="Run all">
      <h3>Run all {age !== null && <span className={styles.age}>({age})</span>}</h3>
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
    return errorsOf(outcome.problems).map((problem) => <RefusedBy key={problemLine(problem)} problem={problem} />)
  }
  const failures = outcome.checks.flatMap((check, place) => (check.holds ? [] : [{ check, place }]))
  if (failures.length === 0) return null
  return (
    <ul className={styles.failures} aria-label="Failing expectations">
      {failures.map(({ check, place }) => (
        <CheckItem key={place} check={check} file={file} place={place} />
      ))}
    </ul>
  )
}

/** Why a scenario cannot run, in which file and where; one of a journey that is open leads to what it is about. */
function RefusedBy({ problem }: { readonly problem: FileProblem }) {
  return (
    <div className={styles.problem}>
      <div className="selectable">
        <IconAlertCircleFilled size={17} aria-label="error" />
        {problem.message}
        <div className={styles.place}>
          <span className="mono">{problem.file}</span>
          <PlaceOfProblem problem={problem} />
        </div>
      </div>
      <button type="button" className={styles.show} onClick={() => goToProblem(problem)}>
        Show it
      </button>
    </div>
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
