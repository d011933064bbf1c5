import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { PathGroup } from '../../../engine/account/tables/row-filters.ts'
import type { InstanceRow } from '../../../engine/account/views.ts'
import { selectInstance } from '../../state/select.ts'
import { changeFilters } from '../filters/table-filters.ts'
import { useRowMover } from '../row-mover.ts'
import type { RowsAtHand } from '../use-paged-rows.ts'
import { rowAt } from './group-rows.ts'

interface GroupedList {
  readonly groups: readonly PathGroup[]
  /** Place of the open group; -1 where none is. */
  readonly open: number
  /** How many it has. */
  readonly members: number
}

/** What the instances of a group have in common. */
export const groupName = ({ text, outcome }: PathGroup): string => `${outcome} ${text}`

/** Up and down go from row to row, right and Enter open a group, left closes it; a click opens a group or selects an instance. */
export function useGroupKeys(
  { groups, open, members }: GroupedList,
  rows: RowsAtHand<InstanceRow> | null,
  reveal: (place: number) => void,
) {
  const [active, setActive] = useState(0)
  const groupAt = (position: number): PathGroup | undefined => {
    const row = rowAt(position, open, members)
    return row.kind === 'group' ? groups[row.place] : undefined
  }
  const goTo = (position: number) => {
    setActive(position)
    const row = rowAt(position, open, members)
    const member = row.kind === 'member' ? rows?.rows[row.place - rows.offset] : undefined
    if (member !== undefined) void selectInstance(member.index)
  }
  const toggle = (group: PathGroup) => changeFilters({ openGroup: groups[open] === group ? null : groupName(group) })
  const click = ({ target }: MouseEvent) => {
    const place = (target as Element).closest('tr[data-position]')?.getAttribute('data-position')
    if (place == null) return
    const group = groupAt(Number(place))
    goTo(Number(place))
    if (group !== undefined) toggle(group)
  }
  const move = (step: 1 | -1) => {
    const next = Math.max(0, Math.min(groups.length + members - 1, active + step))
    reveal(next)
    goTo(next)
  }
  useRowMover(move)
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const group = groupAt(active)
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if ((event.key === 'Enter' || event.key === ' ') && group !== undefined) toggle(group)
    else if (event.key === 'ArrowRight' && group !== undefined && groups[open] !== group) toggle(group)
    else if (event.key === 'ArrowLeft' && open >= 0) {
      changeFilters({ openGroup: null })
      setActive(open)
    } else return
    event.preventDefault()
  }
  return { active, press, click }
}
