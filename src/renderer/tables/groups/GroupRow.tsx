import { IconChevronRight } from '@tabler/icons-react'
import type { PathGroup } from '../../../engine/account/tables/row-filters.ts'
import type { Journey } from '../../../engine/model/journey.ts'
import { formatElapsed } from '../../format/duration.ts'
import { formatCount, formatShare } from '../../format/number.ts'
import cells from '../cells.module.css'
import { PathChips } from '../PathChips.tsx'
import table from '../row-table.module.css'
import styles from './groups.module.css'

interface GroupRowProps {
  readonly group: PathGroup
  readonly position: number
  /** px */
  readonly top: number
  readonly isActive: boolean
  readonly isOpen: boolean
  readonly journey: Journey | null
}

export function GroupRow({ group, position, top, isActive, isOpen, journey }: GroupRowProps) {
  const { path, text, outcome, count, share, medianInsideMs } = group
  return (
    <tr
      className={`${table.row} ${styles.columns}`}
      data-position={position}
      data-path={text}
      data-active={isActive}
      aria-level={1}
      aria-rowindex={position + 1}
      aria-expanded={isOpen}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td className={`${table.cell} ${styles.path}`}>
        <IconChevronRight size={14} className={styles.chevron} data-open={isOpen} aria-hidden />
        <PathChips path={path} journey={journey} />
      </td>
      <td className={table.cell}>
        <span className={cells.outcome} data-outcome={outcome}>
          {outcome}
        </span>
      </td>
      <td className={`${table.cell} num`}>{formatCount(count)}</td>
      <td className={`${table.cell} ${styles.share} num`}>
        <span className={styles.track} aria-hidden>
          <span style={{ width: `${share * 100}%` }} />
        </span>
        {formatShare(share, 1)}
      </td>
      <td className={`${table.cell} num`}>{medianInsideMs === 0 ? 'at once' : formatElapsed(Math.round(medianInsideMs))}</td>
    </tr>
  )
}
