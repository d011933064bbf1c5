import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { PathGroup } from '../../../engine/account/tables/row-filters.ts'
import type { InstanceRow } from '../../../engine/account/views.ts'
import { counted } from '../../format/number.ts'
import { shownJourney } from '../../state/derived.ts'
import { selectInstance } from '../../state/select.ts'
import { setWindow, useWindow } from '../../state/window-state.ts'
import { changeFilters, hasAny, useTableFilters } from '../filters/table-filters.ts'
import { NothingMatches } from '../NothingMatches.tsx'
import { type InstancesAsked, readInstances } from '../read-rows.ts'
import table from '../row-table.module.css'
import { usePagedRows } from '../use-paged-rows.ts'
import { GroupRow } from './GroupRow.tsx'
import { rowAt } from './group-rows.ts'
import styles from './groups.module.css'
import { MemberRow } from './MemberRow.tsx'
import { usePathGroups } from './use-path-groups.ts'

const rowHeight = 31

const nameOf = ({ text, outcome }: PathGroup): string => `${outcome} ${text}`

/** The paths that instances took, the most taken first; a path opens to its instances. */
export function PathGroupsTable({ query }: { readonly query: InstancesAsked | null }) {
  const scroller = useRef<HTMLTableSectionElement>(null)
  const answer = usePathGroups(query)
  const journey = useWindow(shownJourney)
  const selected = useWindow(({ selection }) => (selection.kind === 'instance' ? selection.index : null))
  const { openGroup, instances } = useTableFilters()
  const [active, setActive] = useState(0)
  const groups = answer?.groups ?? []
  const open = groups.findIndex((group) => nameOf(group) === openGroup)
  const opened = groups[open]
  const total = groups.length + (opened?.count ?? 0)
  const virtual = useVirtualizer({ count: total, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 4 })
  const items = virtual.getVirtualItems()
  const members = useMembers(query, opened, (items[0]?.index ?? 0) - open - 1, (items.at(-1)?.index ?? 0) - open - 1)
  const matches = answer?.instances ?? null
  useEffect(() => setWindow({ matches }), [matches])

  const toggle = (group: PathGroup) => changeFilters({ openGroup: nameOf(group) === openGroup ? null : nameOf(group) })
  const choose = (place: number) => {
    setActive(place)
    const row = rowAt(place, open, opened?.count ?? 0)
    if (row.kind === 'group') return
    const member = members?.rows[row.place - members.offset]
    if (member !== undefined) void selectInstance(member.index)
  }
  const click = ({ target }: MouseEvent) => {
    const place = (target as Element).closest('tr[data-position]')?.getAttribute('data-position')
    if (place == null) return
    choose(Number(place))
    const row = rowAt(Number(place), open, opened?.count ?? 0)
    const group = row.kind === 'group' ? groups[row.place] : undefined
    if (group !== undefined) toggle(group)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const row = rowAt(active, open, opened?.count ?? 0)
    const group = row.kind === 'group' ? groups[row.place] : undefined
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      const next = Math.max(0, Math.min(total - 1, active + step))
      virtual.scrollToIndex(next)
      choose(next)
    } else if ((event.key === 'Enter' || event.key === ' ') && group !== undefined) toggle(group)
    else if (event.key === 'ArrowRight' && group !== undefined && open !== groups.indexOf(group)) toggle(group)
    else if (event.key === 'ArrowLeft' && open >= 0) {
      changeFilters({ openGroup: null })
      setActive(open)
    } else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: groups are opened and rows are chosen here, which is what makes a table a tree grid
    <table className={table.table} role="treegrid" aria-label="Paths" aria-rowcount={total} tabIndex={0} onKeyDown={press} onClick={click}>
      <thead>
        <tr className={`${table.head} ${styles.columns}`}>
          <th scope="col">Path</th>
          <th scope="col">Outcome</th>
          <th scope="col">Instances</th>
          <th scope="col">Share</th>
          <th scope="col">Median inside</th>
        </tr>
      </thead>
      <tbody className={table.scroller} ref={scroller}>
        {answer !== null && groups.length === 0 && (
          <tr className={table.empty}>
            <td>
              <NothingMatches
                nothingYet="Nobody has entered yet at this time. Press play, or move the clock on."
                isKept={hasAny(instances)}
              />
            </td>
          </tr>
        )}
        <tr aria-hidden className={table.height} style={{ height: virtual.getTotalSize() }} />
        {items.map(({ index: place, start }) => {
          const row = rowAt(place, open, opened?.count ?? 0)
          const group = groups[row.place]
          const common = { position: place, top: start, isActive: place === active }
          if (row.kind === 'group')
            return group === undefined ? null : (
              <GroupRow key={nameOf(group)} {...common} group={group} isOpen={row.place === open} journey={journey} />
            )
          const member = members?.rows[row.place - members.offset]
          return (
            <MemberRow
              key={`member ${row.place}`}
              {...common}
              row={member}
              at={query?.at ?? 0}
              isSelected={member !== undefined && member.index === selected}
            />
          )
        })}
      </tbody>
      {answer !== null && answer.total > groups.length && (
        <caption className={styles.more}>and {counted(answer.total - groups.length, 'rarer path')}</caption>
      )}
    </table>
  )
}

/** The instances of the group that is open, as far as they are visible. */
function useMembers(query: InstancesAsked | null, group: PathGroup | undefined, first: number, last: number) {
  const [text, outcome] = [group?.text, group?.outcome]
  const asked = useMemo(
    () => (query === null || text === undefined || outcome === undefined ? null : { ...query, path: text, outcomes: [outcome] }),
    [query, text, outcome],
  )
  return usePagedRows<InstanceRow, InstancesAsked>(readInstances, asked, Math.max(0, first), Math.max(0, last), false)
}
