import type { WhyReach } from '../../engine/account/why-person/why-person.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { selectInstance } from '../state/select.ts'
import type { GoalStep } from './goal-step.ts'
import styles from './why.module.css'

const titles: Readonly<Record<WhyReach['kind'], string>> = {
  reached: 'came there',
  waiting: 'waits',
  'turned-off': 'turned off',
  'no-way': 'no way there',
}

/** How far each time in the journey went, the last one first; each opens its story. */
export function ReachList({ reaches, step }: { readonly reaches: readonly WhyReach[]; readonly step: GoalStep }) {
  return (
    <>
      <h4 className={styles.title}>On the way to {step.title}</h4>
      <ol className={styles.facts} aria-label={`On the way to ${step.title}`}>
        {[...reaches].reverse().map((reach) => (
          <li key={reach.instance}>
            <button
              type="button"
              className={styles.fact}
              onClick={() => void selectInstance(reach.instance)}
              title={`Read the story of ${reach.id}`}
            >
              <span className="num">{formatDayAndTime(reach.enteredAt)}</span>
              <span className={styles.kind} data-kind={reach.kind}>
                {titles[reach.kind]}
              </span>
              <span>{reach.sentence}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
