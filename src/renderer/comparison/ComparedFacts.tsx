import type { ComparedFact } from './compared-facts.ts'
import styles from './comparison.module.css'

/** Names, and what stands behind them in the first and in the second of two; once where both say the same. */
export function ComparedFacts({ facts }: { readonly facts: readonly ComparedFact[] }) {
  return (
    <dl className={`${styles.facts} selectable`}>
      {facts.map(({ name, first, second, isQuiet, note }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step may be passed twice, and facts have no state
        <div key={place} className={styles.fact} data-differs={first !== second && !isQuiet}>
          <dt>{name}</dt>
          {first === second ? (
            <dd data-side="both">{first}</dd>
          ) : (
            <>
              <dd data-side="first">{first}</dd>
              <dd data-side="second">{second}</dd>
            </>
          )}
          {note !== undefined && <dd className={styles.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
