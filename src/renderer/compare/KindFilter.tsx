import { formatCount } from '../format/number.ts'
import { keptRun } from '../runs/kept-runs.ts'
import styles from './compare.module.css'
import { compare, keepToGroup, keepToKind, type ShownComparison, useComparison } from './comparison-state.ts'
import { differenceKindNames } from './difference-kind-names.ts'
import { kindWords, moveWords } from './move-words.ts'
import { surroundingsIn } from './side.ts'

/** How many people differ in what, and the first differences that most of them have: each is a filter of the list. */
export function KindFilter({ shown }: { readonly shown: ShownComparison }) {
  const kind = useComparison((state) => state.kind)
  const group = useComparison((state) => state.group)
  const { summary, a, b } = shown
  const [one, other] = [keptRun(a), keptRun(b)]
  const names = { a: one?.name ?? 'run A', b: other?.name ?? 'run B' }
  const kinds = differenceKindNames.filter((name) => summary.byKind[name] > 0)
  return (
    <div className={styles.filters}>
      <h3>What differs</h3>
      <button type="button" aria-pressed={kind === null && group === null} onClick={() => keepToKind(null)}>
        <span>Anything</span>
        <em>{formatCount(summary.people)}</em>
      </button>
      {kinds.map((name) => (
        <button key={name} type="button" aria-pressed={kind === name} onClick={() => keepToKind(name)}>
          <span>{kindWords(name, names)}</span>
          <em>{formatCount(summary.byKind[name])}</em>
        </button>
      ))}
      {!summary.hasContents && (
        <button type="button" onClick={() => void compare(a, b, true)}>
          <span>Look into payloads too…</span>
        </button>
      )}
      {summary.groups.length > 1 && <h3>First differences</h3>}
      {summary.groups.length > 1 &&
        summary.groups.map((found, place) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a comparison never change, and are asked for by their place
            key={place}
            type="button"
            aria-pressed={group === place}
            onClick={() => keepToGroup(place)}
          >
            <span>
              {moveWords(found.a, surroundingsIn(one, found.journey))}
              <br />→ {moveWords(found.b, surroundingsIn(other, found.journey))}
            </span>
            <em>{formatCount(found.people)}</em>
          </button>
        ))}
    </div>
  )
}
