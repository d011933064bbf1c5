import type { DiscardOrder } from '../../engine/account/tables/row-filters.ts'
import type { RefusalRow } from '../../engine/account/views.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { selectRefusal } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './cells.module.css'
import { type Column, timeWidth } from './column.ts'
import { discardsTable } from './csv/discards-csv.ts'
import { changeFilters, hasAny, useTableFilters } from './filters/table-filters.ts'
import { NothingMatches } from './NothingMatches.tsx'
import { ProfileCell } from './ProfileCell.tsx'
import { RowTable } from './RowTable.tsx'
import { readRefusals } from './read-rows.ts'
import { useDiscardsQuery } from './table-questions.ts'

const columns: readonly Column<RefusalRow, DiscardOrder>[] = [
  { title: 'At', order: 'at', width: timeWidth, figures: true, cell: (row) => formatDayAndTime(row.at) },
  {
    title: 'Profile',
    order: 'profile',
    width: 'minmax(64px, 0.5fr)',
    cell: (row) => <ProfileCell profile={row.profile} name={row.profileName} />,
  },
  {
    title: 'Event',
    from: 640,
    width: 'minmax(80px, 0.5fr)',
    cell: (row) => <span title={row.messageId === '' ? row.event : `message ${row.messageId}`}>{row.event}</span>,
  },
  {
    title: 'Result',
    order: 'kind',
    width: '70px',
    cell: (row) => (
      <span className={styles.kind} data-kind={row.kind}>
        {row.kind === 'refused' ? 'not let in' : 'ignored'}
      </span>
    ),
  },
  {
    title: 'Why',
    order: 'reason',
    width: 'minmax(110px, 1fr)',
    cell: (row) => <span title={`${row.why.sentence} (${row.reason})`}>{row.why.sentence}</span>,
  },
]

/** Events that could have let somebody in or moved an instance, and did not. */
export function WhyNotTable() {
  const query = useDiscardsQuery()
  const { discards, discardOrder } = useTableFilters()
  const selected = useWindow(({ selection }) => (selection.kind === 'refusal' ? selection.row.index : null))
  return (
    <RowTable
      label="Why not"
      isOfClock
      columns={columns}
      read={readRefusals}
      query={query}
      order={discardOrder}
      onOrder={(order) => changeFilters({ discardOrder: order })}
      selected={selected}
      copied={discardsTable}
      onSelect={selectRefusal}
      empty={<NothingMatches of="discards" nothingYet="Nothing was refused or ignored up to this time." isKept={hasAny(discards)} />}
    />
  )
}
