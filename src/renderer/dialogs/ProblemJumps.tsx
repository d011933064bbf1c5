import { IconAlertCircleFilled, IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-react'
import type { FileProblem } from '../../preload/bridge-contract.ts'
import { counted } from '../format/number.ts'
import { PlaceOfProblem } from '../place-words/PlaceOfProblem.tsx'
import { jumpTo } from '../state/select.ts'
import styles from './dialogs.module.css'

/** Errors, then warnings; each is a button that goes to what it is about. */
export function ProblemJumps({ problems }: { readonly problems: readonly FileProblem[] }) {
  if (problems.length === 0) {
    return (
      <p className={styles.sound}>
        <IconCircleCheckFilled size={16} aria-hidden /> The checks find no problem.
      </p>
    )
  }
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity !== 'error')
  return (
    <div className={styles.problems}>
      {errors.length > 0 && <Group title={counted(errors.length, 'error')} problems={errors} />}
      {warnings.length > 0 && <Group title={counted(warnings.length, 'warning')} problems={warnings} />}
    </div>
  )
}

function Group({ title, problems }: { readonly title: string; readonly problems: readonly FileProblem[] }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {problems.map((problem, place) => (
        <button
          key={`${problem.pointer} ${problem.code} ${problem.message}`}
          type="button"
          data-autofocus={place === 0 || undefined}
          onClick={() => jumpTo(problem)}
        >
          {problem.severity === 'error' ? (
            <IconAlertCircleFilled className={styles.bad} size={16} aria-label="error" />
          ) : (
            <IconAlertTriangleFilled className={styles.warning} size={16} aria-label="warning" />
          )}
          <span>
            <strong>
              <PlaceOfProblem problem={problem} />
            </strong>
            {problem.message}
            <span className="mono">{problem.code}</span>
          </span>
        </button>
      ))}
    </section>
  )
}
