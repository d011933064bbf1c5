import { useEffect, useMemo, useRef } from 'react'
import type { PathGroup } from '../../../engine/account/tables/row-filters.ts'
import type { InstanceRow } from '../../../engine/account/views.ts'
import { counted } from '../../format/number.ts'
import { useSettledJourney } from '../../state/use-settled-journey.ts'
import { setWindow, useWindow } from '../../state/window-state.ts'
import { EmptyRow } from '../EmptyRow.tsx'
import { hasAny, useTableFilters } from '../filters/table-filters.ts'
import { NothingMatches } from '../NothingMatches.tsx'
import { type InstancesAsked, readInstances } from '../read-rows.ts'
import table from '../row-table.module.css'
import { usePagedRows } from '../use-paged-rows.ts'
import { useVisibleRows } from '../use-visible-rows.ts'
import { GroupRow } from './GroupRow.tsx'
import { rowAt } from './group-rows.ts'
import styles from './groups.module.css'
import { MemberRow } from './MemberRow.tsx'
import { groupName, useGroupKeys } from './use-group-keys.ts'
import { usePathGroups } from './use-path-groups.ts'

const rowHeight = 31

/** The paths that instances took, the most taken first; a path opens to its instances. */
export function PathGroupsTable({ query }: { readonly query: InstancesAsked | null }) {
  const scroller = useRef<HTMLTableSectionElement>(null)
  const answer = usePathGroups(query)
  const journey = useSettledJourney()
  const selected = useWindow(({ selection }) => (selection.kind === 'instance' ? selection.index : null))
  const { openGroup, instances } = useTableFilters()
  const groups = answer?.groups ?? []
  const open = groups.findIndex((group) => groupName(group) === openGroup)
  const shape = { groups, open, members: groups[open]?.count ?? 0 }
  const total = groups.length + shape.members
  const { items, height, reveal } = useVisibleRows(scroller, { total, rowHeight, spare: 4 })
  const members = useMembers(query, groups[open], (items[0]?.index ?? 0) - open - 1, (items.at(-1)?.index ?? 0) - open - 1)
  const { active, press, click } = useGroupKeys(shape, members, reveal)
  const matches = answer?.instances ?? null
  useEffect(() => setWindow({ matches }), [matches])
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: groups are opened and rows are chosen here, which is what makes a table a tree grid
    <table className={table.table} role="treegrid" aria-label="Paths" aria-rowcount={total} tabIndex={0} onKeyDown={press} onClick={click}>
      <GroupHead />
      <tbody
        className={table.scroller}
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: rows scroll here, also for those without a mouse
        tabIndex={0}
      >
        {answer !== null && groups.length === 0 && (
          <EmptyRow>
            <NothingMatches
              of="entries"
              nothingYet="Nobody has entered yet at this time. Press play, or move the clock on."
              isKept={hasAny(instances)}
            />
          </EmptyRow>
        )}
        <tr aria-hidden className={table.height} style={{ height }} />
        {items.map(({ index: position, start: top }) => {
          const row = rowAt(position, open, shape.members)
          const place = { position, top, isActive: position === active }
          const group = row.kind === 'group' ? groups[row.place] : undefined
          if (group !== undefined)
            return <GroupRow key={groupName(group)} {...place} group={group} isOpen={row.place === open} journey={journey} />
          const member = members?.rows[row.place - members.offset]
          return (
            <MemberRow key={`member ${row.place}`} {...place} row={member} at={query?.at ?? 0} isSelected={member?.index === selected} />
          )
        })}
      </tbody>
      {answer !== null && answer.total > groups.length && (
        <caption className={styles.more}>and {counted(answer.total - groups.length, 'rarer path')}</caption>
      )}
    </table>
  )
}

function GroupHead() {
  return (
    <thead>
      <tr className={`${table.head} ${styles.columns}`}>
        {['Path', 'Outcome', 'Instances', 'Share', 'Median inside'].map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
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
