import { useWindow } from '../state/window-state.ts'
import { useGoalStep } from './goal-step.ts'
import { PeopleList } from './PeopleList.tsx'
import { PersonAnswer } from './PersonAnswer.tsx'
import { usePerson } from './use-person.ts'
import styles from './why.module.css'

/** Choose a person on the left, read on the right what became of it. */
export function Person() {
  const step = useGoalStep()
  const person = usePerson(step?.id ?? null)
  return (
    <div className={styles.person}>
      <div className={styles.people}>
        <PeopleList />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard too */}
      <section className={styles.answer} aria-label="Why" tabIndex={0}>
        {person == null ? <NobodyYet isMissing={person === null} /> : <PersonAnswer person={person} step={step} />}
      </section>
    </div>
  )
}

function NobodyYet({ isMissing }: { readonly isMissing: boolean }) {
  const profile = useWindow((state) => state.profile)
  if (!isMissing) return null
  return (
    <p className={styles.reading}>
      {profile === null
        ? 'Choose a person, or find one by name or id, to read what became of them.'
        : `${profile} is not in this run. Choose somebody else.`}
    </p>
  )
}
