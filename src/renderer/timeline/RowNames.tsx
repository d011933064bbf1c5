import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { rowGap } from './row-height.ts'
import styles from './timeline.module.css'
import type { TimelineRow } from './timeline-rows.ts'

interface RowNamesProps {
  readonly rows: readonly TimelineRow[]
  readonly rowHeight: number
  /** null where there is nothing to unfold. */
  readonly unfold: { readonly isUnfolded: boolean; readonly toggle: () => void } | null
}

/** What each row shows; sends unfold into a row for each destination. */
export function RowNames({ rows, rowHeight, unfold }: RowNamesProps) {
  return (
    <div className={styles.names}>
      {rows.map(({ id, name, isPart }) => (
        <div key={id} className={styles.name} data-part={isPart} style={{ height: rowHeight + rowGap, lineHeight: `${rowHeight}px` }}>
          {id === 'sends' && unfold !== null ? (
            <button
              type="button"
              aria-expanded={unfold.isUnfolded}
              title={unfold.isUnfolded ? 'All destinations in one row' : 'A row for each destination'}
              onClick={unfold.toggle}
            >
              {name} <small>by destination</small>
              {unfold.isUnfolded ? <IconChevronDown size={12} aria-hidden /> : <IconChevronRight size={12} aria-hidden />}
            </button>
          ) : (
            <span title={name}>{name}</span>
          )}
        </div>
      ))}
    </div>
  )
}
