import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { ProfileRow } from '../../engine/account/views.ts'
import { askRun } from '../state/ask-run.ts'
import { useWindow } from '../state/window-state.ts'
import type { Column } from '../tables/column.ts'
import { NothingMatches } from '../tables/NothingMatches.tsx'
import { ProfileCell } from '../tables/ProfileCell.tsx'
import { RowTable } from '../tables/RowTable.tsx'
import type { ReadPage } from '../tables/use-paged-rows.ts'
import { choosePerson } from './choose-person.ts'

const searchDelayMs = 180

const columns: readonly Column<ProfileRow>[] = [
  { title: 'People', width: 'minmax(60px, 1fr)', cell: (row) => <ProfileCell profile={row.profile} name={row.profileName} /> },
]

const read: ReadPage<ProfileRow> = ({ at, search, offset, limit, budget }) =>
  askRun('profiles', { at, offset, limit, budget, ...(search === undefined ? {} : { search }) })

/** Everybody of the run, also who had no event at all; the search above finds them by id and name. */
export function PeopleList() {
  const run = useWindow((state) => state.run)
  const profile = useWindow((state) => state.profile)
  const [picked, pick] = useState<ProfileRow | null>(null)
  const [search] = useDebouncedValue(
    useWindow((state) => state.search.trim()),
    searchDelayMs,
  )
  const query = useMemo(() => (run === null ? null : { at: run.overview.start, ...(search === '' ? {} : { search }) }), [run, search])
  return (
    <RowTable
      label="People"
      columns={columns}
      read={read}
      query={query}
      selected={picked !== null && picked.profile === profile ? picked.index : null}
      onSelect={(row) => {
        pick(row)
        void choosePerson(row.profile)
      }}
      empty={<NothingMatches nothingYet="The run has no profiles." />}
    />
  )
}
