import { type KeyboardEvent, useMemo } from 'react'
import type { InstanceOrder } from '../../engine/account/tables/row-filters.ts'
import type { InstanceRow } from '../../engine/account/views.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { compareInstance, endInstanceComparison, useComparedInstance } from '../state/compared-instance.ts'
import { selectInstance } from '../state/select.ts'
import { useSettledJourney } from '../state/use-settled-journey.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './cells.module.css'
import { type Column, timeWidth } from './column.ts'
import { instancesTable } from './csv/instances-csv.ts'
import { changeFilters, hasAny, useTableFilters } from './filters/table-filters.ts'
import { NothingMatches } from './NothingMatches.tsx'
import { PathChips } from './PathChips.tsx'
import { ProfileCell } from './ProfileCell.tsx'
import { RowTable } from './RowTable.tsx'
import { readInstances } from './read-rows.ts'
import { TimeInside } from './TimeInside.tsx'
import { useInstancesQuery } from './table-questions.ts'

/** Who went through the journey by the clock's time, and which way. */
export function InstancesTable() {
  const query = useInstancesQuery()
  const { instances, instanceOrder } = useTableFilters()
  const journey = useSettledJourney()
  const selected = useWindow(({ selection, send }) => {
    if (selection.kind === 'instance') return selection.index
    return selection.kind === 'send' ? (send?.row.instanceIndex ?? null) : null
  })
  const { isChoosing, second: other } = useComparedInstance()
  const second = other?.row.index ?? null
  const columns = useMemo(
    (): readonly Column<InstanceRow, InstanceOrder>[] => [
      {
        title: 'Profile',
        order: 'profile',
        width: 'minmax(80px, 1.05fr)',
        cell: (row) => <ProfileCell profile={row.profile} name={row.profileName} />,
      },
      {
        title: 'Identifier',
        from: 820,
        width: 'minmax(58px, 0.4fr)',
        cell: (row) => <span className={styles.code}>{row.identifier ?? '–'}</span>,
      },
      { title: 'Entered', order: 'entered', width: timeWidth, figures: true, cell: (row) => formatDayAndTime(row.enteredAt) },
      { title: 'Path', order: 'path', width: 'minmax(165px, 2.3fr)', cell: (row) => <PathChips path={row.path} journey={journey} /> },
      { title: 'Time inside', order: 'inside', width: '90px', from: 740, figures: true, cell: (row) => <TimeInside row={row} /> },
      {
        title: 'Outcome',
        order: 'outcome',
        width: '78px',
        cell: (row) => (
          <span className={styles.outcome} data-outcome={row.outcome}>
            {row.outcome}
          </span>
        ),
      },
    ],
    [journey],
  )
  return (
    <RowTable
      label="Instances"
      isOfClock
      columns={columns}
      read={readInstances}
      query={query}
      order={instanceOrder}
      onOrder={(order) => changeFilters({ instanceOrder: order })}
      selected={selected}
      copied={instancesTable}
      second={second}
      onSelect={(row, isSecond) => void (isSecond || isChoosing ? compareInstance(row.index) : selectInstance(row.index))}
      onKey={endComparisonOnEscape}
      empty={
        <NothingMatches
          of="entries"
          nothingYet="Nobody has entered yet at this time. Press play, or move the clock on."
          isKept={hasAny(instances)}
        />
      }
    />
  )
}

function endComparisonOnEscape(event: KeyboardEvent<HTMLElement>): void {
  const { isChoosing, second } = useComparedInstance.getState()
  if (event.key !== 'Escape' || (!isChoosing && second === null)) return
  endInstanceComparison()
  event.preventDefault()
}
