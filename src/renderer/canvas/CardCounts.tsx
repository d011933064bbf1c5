import { formatCount } from '../format/number.ts'
import { isWithinStretch } from '../state/counts-time.ts'
import { useWindow } from '../state/window-state.ts'
import type { CardCount } from './card-counts.ts'
import { shortCount } from './short-count.ts'
import styles from './step-card.module.css'

/** The numbers at the foot of a card; what has no number to tell is left out. */
export function CardCounts({ counts }: { readonly counts: readonly CardCount[] }) {
  const kept = useWindow(isWithinStretch)
  const told = counts.filter(({ word, count }) => !isOnlyWhenAny(word) || (count ?? 0) > 0)
  return (
    <span className={styles.counts} data-dense={told.length > 2}>
      {told.map(({ word, count }) => (
        <span
          key={word}
          className={styles.count}
          title={count === null ? undefined : `${formatCount(count)} ${word}${kept && word !== 'inside' ? ', in the chosen time' : ''}`}
        >
          <strong>{count === null ? '–' : shortCount(count, told.length)}</strong> {word}
        </span>
      ))}
    </span>
  )
}

/** Nobody has to read that nobody ended in a step. */
const isOnlyWhenAny = (word: string): boolean => word === 'ended'
