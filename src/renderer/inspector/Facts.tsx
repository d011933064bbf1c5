import { useWindow } from '../state/window-state.ts'
import type { Fact } from './fact.ts'
import styles from './inspector.module.css'
import { reveal } from './reveal.ts'

/** Names and values, one a line; the one that a problem was jumped to is marked. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const pointer = useWindow((state) => state.marked?.pointer ?? null)
  const marked = pointer === null ? undefined : markedFact(facts, pointer)
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.name} data-marked={fact === marked} ref={fact === marked ? reveal : undefined}>
          <dt>{fact.name}</dt>
          <dd className="selectable">{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The fact whose field the pointer names, or reaches into. */
function markedFact(facts: readonly Fact[], pointer: string): Fact | undefined {
  return facts.find(({ at }) => at !== undefined && (pointer === at || pointer.startsWith(`${at}/`)))
}
