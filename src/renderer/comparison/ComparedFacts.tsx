import type { ComparedFact } from './compared-facts.ts'
import styles from './comparison.module.css'

/** Names, and what stands behind them in the first and in the second send; once where both say the same. */
export function ComparedFacts({ facts }: { readonly facts: readonly ComparedFact[] }) {
  return (
    <dl className={`${styles.facts} selectable`}>
      {facts.map(({ name, first, second, isQuiet }) => (
        <div key={name} className={styles.fact} data-differs={first !== second && !isQuiet}>
          <dt>{name}</dt>
          {first === second ? (
            <dd data-side="both">{first}</dd>
          ) : (
            <>
              <dd data-side="first">{first}</dd>
              <dd data-side="second">{second}</dd>
            </>
          )}
        </div>
      ))}
    </dl>
  )
}
