import type { WhyFact } from '../../engine/account/why-person/why-person.ts'
import { FactItem } from './FactItem.tsx'
import styles from './why.module.css'

/** What became of each event and change that concerns the journey, in order of time. */
export function FactList({ facts }: { readonly facts: readonly WhyFact[] }) {
  return (
    <>
      <h4 className={styles.title}>What became of everything that concerns the journey</h4>
      {facts.length === 0 && <p className={styles.reading}>Nothing yet at this time.</p>}
      <ol className={styles.facts} aria-label="What became of each event">
        {facts.map((fact, place) => (
          <FactItem
            // biome-ignore lint/suspicious/noArrayIndexKey: facts have no name of their own, and only grow at their end
            key={place}
            fact={fact}
          />
        ))}
      </ol>
    </>
  )
}
