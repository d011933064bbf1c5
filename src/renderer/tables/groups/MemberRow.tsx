import type { InstanceRow } from '../../../engine/account/views.ts'
import { formatDayAndTime } from '../../format/instant.ts'
import cells from '../cells.module.css'
import { ProfileCell } from '../ProfileCell.tsx'
import table from '../row-table.module.css'
import { timeInside } from '../time-inside.ts'
import styles from './groups.module.css'

interface MemberRowProps {
  /** undefined while it is being read. */
  readonly row: InstanceRow | undefined
  readonly position: number
  /** px */
  readonly top: number
  readonly isActive: boolean
  readonly isSelected: boolean
  /** The clock. */
  readonly at: number
}

/** One of the instances that took a path. */
export function MemberRow({ row, position, top, isActive, isSelected, at }: MemberRowProps) {
  return (
    <tr
      className={`${table.row} ${styles.columns}`}
      data-position={position}
      data-active={isActive}
      aria-level={2}
      aria-rowindex={position + 1}
      aria-selected={isSelected}
      style={{ transform: `translateY(${top}px)` }}
    >
      {row !== undefined && (
        <>
          <td className={`${table.cell} ${styles.member}`}>
            <ProfileCell profile={row.profile} name={row.profileName} />
          </td>
          <td className={`${table.cell} ${cells.code}`}>{row.identifier ?? '–'}</td>
          <td className={`${table.cell} ${styles.entered} num`}>{formatDayAndTime(row.enteredAt)}</td>
          <td className={`${table.cell} num`}>{timeInside(row, at)}</td>
        </>
      )}
    </tr>
  )
}
