import { useMemo } from 'react'
import type { InstanceRow } from '../../engine/account/views.ts'
import { formatElapsed } from '../format/duration.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { shownJourney } from '../state/derived.ts'
import { selectInstance } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './cells.module.css'
import type { Column } from './column.ts'
import { NothingMatches } from './NothingMatches.tsx'
import { PathChips } from './PathChips.tsx'
import { ProfileCell } from './ProfileCell.tsx'
import { RowTable } from './RowTable.tsx'
import { readInstances } from './read-rows.ts'
import { useRowsQuery } from './use-rows-query.ts'

/** Who went through the journey by the clock's time, and which way. */
export function InstancesTable() {
  const query = useRowsQuery()
  const journey = useWindow(shownJourney)
  const selected = useWindow(({ selection, send }) => {
    if (selection.kind === 'instance') return selection.index
    return selection.kind === 'send' ? (send?.row.instanceIndex ?? null) : null
  })
  const at = query?.at ?? 0
  const columns = useMemo(
    (): readonly Column<InstanceRow>[] => [
      { title: 'Profile', width: 'minmax(80px, 1.05fr)', cell: (row) => <ProfileCell profile={row.profile} name={row.profileName} /> },
      { title: 'Identifier', width: 'minmax(58px, 0.4fr)', cell: (row) => <span className={styles.code}>{row.identifier ?? '–'}</span> },
      { title: 'Entered', width: '100px', figures: true, cell: (row) => formatDayAndTime(row.enteredAt) },
      { title: 'Path', width: 'minmax(100px, 2.3fr)', cell: (row) => <PathChips path={row.path} journey={journey} /> },
      { title: 'Time inside', width: '66px', figures: true, cell: (row) => timeInside(row, at) },
      {
        title: 'Outcome',
        width: '68px',
        cell: (row) => (
          <span className={styles.outcome} data-outcome={row.outcome}>
            {row.outcome}
          </span>
        ),
      },
    ],
    [journey, at],
  )
  return (
    <RowTable
      label="Instances"
      columns={columns}
      read={readInstances}
      query={query}
      selected={selected}
      onSelect={(row) => void selectInstance(row.index)}
      empty={<NothingMatches nothingYet="Nobody has entered yet at this time. Press play, or move the clock on." />}
    />
  )
}

function timeInside(row: InstanceRow, at: number): string {
  const ms = (row.endedAt ?? at) - row.enteredAt
  return ms === 0 && row.endedAt !== null ? 'at once' : formatElapsed(ms)
}
