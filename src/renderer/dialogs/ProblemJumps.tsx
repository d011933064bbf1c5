import { IconAlertCircleFilled, IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-react'
import type { FileProblem } from '../../preload/bridge-contract.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { counted } from '../format/number.ts'
import { shownJourney } from '../state/derived.ts'
import { jumpTo } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
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
            <Place pointer={problem.pointer} />
            {problem.message}
            <span className="mono">{problem.code}</span>
          </span>
        </button>
      ))}
    </section>
  )
}

/** What a problem is about, by its name: a step, an exit rule, or a part of the journey's own settings. */
function Place({ pointer }: { readonly pointer: string }) {
  const [, container = '', id = ''] = pointer.split('/')
  const name = useWindow((state) => {
    const journey = shownJourney(state)
    const step = container === 'steps' ? journey?.steps[id] : undefined
    if (step !== undefined) return stepTitle(id, step)
    const rule = container === 'exitRules' ? journey?.exitRules?.[Number(id)] : undefined
    return rule === undefined ? (partNames[container] ?? null) : `Exit rule ${rule.name ?? rule.id}`
  })
  return name === null ? null : <strong>{name}</strong>
}

const partNames: Readonly<Record<string, string>> = {
  exitRules: 'Exit rules',
  exitSend: 'Exit send',
  settings: 'Settings',
  assumptions: 'Assumptions',
}
