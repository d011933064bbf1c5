import { useMemo } from 'react'
import type { SendRow } from '../../engine/account/views.ts'
import { bridge } from '../bridge/bridge.ts'
import { destinationName } from '../canvas/step-words.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { sendOrigin } from '../inspector/send-origin.ts'
import { shownJourney } from '../state/derived.ts'
import { selectSend } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './cells.module.css'
import type { Column } from './column.ts'
import { NothingMatches } from './NothingMatches.tsx'
import { ProfileCell } from './ProfileCell.tsx'
import { RowTable } from './RowTable.tsx'
import { useRowsQuery } from './use-rows-query.ts'

/** What has been sent by the clock's time. */
export function PayloadsTable() {
  const query = useRowsQuery()
  const journey = useWindow(shownJourney)
  const destinations = useWindow((state) => state.workspace?.destinations)
  const selected = useWindow(({ selection }) => (selection.kind === 'send' ? selection.index : null))
  const columns = useMemo(
    (): readonly Column<SendRow>[] => [
      { title: 'Sent', width: '100px', figures: true, cell: (row) => formatDayAndTime(row.at) },
      { title: 'Profile', width: 'minmax(90px, 190px)', cell: (row) => <ProfileCell profile={row.profile} name={row.profileName} /> },
      { title: 'Event', width: 'minmax(80px, 1fr)', cell: (row) => row.eventName },
      {
        title: 'Step',
        width: 'minmax(80px, 1fr)',
        cell: (row) => sendOrigin(row, journey),
      },
      { title: 'Destination', width: 'minmax(70px, 140px)', cell: (row) => destinationName(row.destination, destinations ?? []) },
      {
        title: 'Status',
        width: '68px',
        cell: (row) => (
          <span className={styles.status} data-status={row.status}>
            {row.status}
          </span>
        ),
      },
    ],
    [journey, destinations],
  )
  return (
    <RowTable
      label="Payloads"
      columns={columns}
      read={bridge.sends}
      query={query}
      selected={selected}
      onSelect={(row) => void selectSend(row.index)}
      empty={<NothingMatches nothingYet="Nothing has been sent yet at this time. Press play, or move the clock on." />}
    />
  )
}
