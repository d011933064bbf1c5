import { Everybody } from './Everybody.tsx'
import { GoalSelect } from './GoalSelect.tsx'
import { Person } from './Person.tsx'
import styles from './why.module.css'
import { chooseMode, useWhy, type WhyMode } from './why-state.ts'

const modes: readonly { readonly id: WhyMode; readonly title: string }[] = [
  { id: 'everybody', title: 'Everybody' },
  { id: 'person', title: 'One person' },
]

/** Why somebody did not get in, or not to a step: for everybody as a funnel of reasons, for one person in sentences. */
export function WhyPanel() {
  const mode = useWhy((state) => state.mode)
  return (
    <div className={styles.panel}>
      <div className={styles.question}>
        <fieldset className={styles.modes} aria-label="Of whom">
          {modes.map(({ id, title }) => (
            <button key={id} type="button" aria-pressed={id === mode} onClick={() => chooseMode(id)}>
              {title}
            </button>
          ))}
        </fieldset>
        <GoalSelect />
      </div>
      {mode === 'everybody' ? <Everybody /> : <Person />}
    </div>
  )
}
