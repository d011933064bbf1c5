import type { NearestTarget } from '../../engine/account/nearest/nearest-target.ts'
import type { WhyPerson } from '../../engine/account/why-person/why-person.ts'
import { FactList } from './FactList.tsx'
import type { GoalStep } from './goal-step.ts'
import { NearestChange } from './NearestChange.tsx'
import { ReachList } from './ReachList.tsx'
import styles from './why.module.css'

interface PersonAnswerProps {
  readonly person: WhyPerson
  readonly step: GoalStep | null
}

/** The answer in short, what would have changed it, how far each instance came, and everything that happened, in order. */
export function PersonAnswer({ person, step }: PersonAnswerProps) {
  const { profile, profileName, answer, facts, reaches } = person
  const target = targetOf(person)
  const outcome = step === null ? 'It would have entered' : `It would have come to ${step.title}`
  return (
    <div className="selectable">
      <h3 className={styles.who}>
        {profileName ?? profile} {profileName !== null && <span className="mono">{profile}</span>}
      </h3>
      <p className={styles.short}>{answer}</p>
      {target !== null && <NearestChange target={target} outcome={outcome} />}
      {step !== null && reaches.length > 0 && <ReachList reaches={reaches} step={step} />}
      <FactList facts={facts} />
    </div>
  )
}

/** What did not happen; null where it did. */
function targetOf({ profile, journey, step, facts, reaches }: WhyPerson): NearestTarget | null {
  if (step === null) return facts.some(({ kind }) => kind === 'entered') ? null : { kind: 'enter', profile, journey }
  if (reaches.length === 0) return { kind: 'reach', profile, journey, step, instance: null }
  const missed = reaches.filter(({ kind }) => kind === 'turned-off' || kind === 'waiting').at(-1)
  return missed === undefined ? null : { kind: 'reach', profile, journey, step, instance: missed.instance }
}
