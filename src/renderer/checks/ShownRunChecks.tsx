import { newExpectation } from '../../engine/edit/expectation-kind.ts'
import { useKeptRuns } from '../runs/kept-runs.ts'
import { changesInWords } from '../runs/run-words.ts'
import { expectMore } from '../scenario-forms/show-expectation.ts'
import { useWindow } from '../state/window-state.ts'
import { CheckItem } from './CheckItem.tsx'
import styles from './checks.module.css'
import { checksInWords } from './verdict.ts'

/** Every expectation of the shown run, which says which run that is. */
export function ShownRunChecks() {
  const run = useWindow((state) => state.run)
  const kept = useKeptRuns((state) => state.runs.find(({ id }) => id === run?.id))
  if (run === null) return null
  const { checks, scenario } = run.overview
  const of = [scenario, `seed ${run.seed}`, kept && changesInWords(kept)].filter(Boolean).join(' · ')
  return (
    <section className={styles.shown} aria-label="Expectations of the shown run">
      <h3>
        {kept === undefined ? 'The shown run' : `${kept.name}, the shown run`}
        <span className="muted">
          {of}: {checksInWords(checks)}
        </span>
      </h3>
      {checks.length === 0 ? (
        <p className={styles.none}>
          This scenario expects nothing. What should hold after a run is checked here and by rehearse run.{' '}
          <button type="button" className={styles.show} onClick={() => void expectMore(run.scenario, newExpectation('count'))}>
            Add an expectation
          </button>
        </p>
      ) : (
        <ul aria-label="Checks">
          {checks.map((check, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: expectations have no id, and their order is that of the file
            <CheckItem key={at} check={check} file={run.scenario} place={at} />
          ))}
        </ul>
      )}
    </section>
  )
}
