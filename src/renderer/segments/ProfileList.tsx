import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useMemo, useState } from 'react'
import type { ProfileRow, SegmentCount } from '../../engine/account/views.ts'
import type { Segment } from '../../engine/model/segment.ts'
import { formatCount } from '../format/number.ts'
import { askRun } from '../state/ask-run.ts'
import { chooseProfile, chooseProfileFilter, searchFor } from '../state/choose.ts'
import { type ProfileFilter, useWindow, windowState } from '../state/window-state.ts'
import type { Column } from '../tables/column.ts'
import { ProfileCell } from '../tables/ProfileCell.tsx'
import { RowTable } from '../tables/RowTable.tsx'
import type { ReadPage } from '../tables/use-paged-rows.ts'
import { MembershipSign } from './MembershipSign.tsx'
import styles from './segments.module.css'
import { nameOf, useShownSegment } from './shown-segment.ts'

interface ProfileListProps {
  readonly segments: readonly Segment[]
  readonly counts: readonly SegmentCount[] | null
  /** Place of the profile whose memberships are shown. */
  readonly shownIndex: number | null
}

const searchDelayMs = 180

/** All profiles of the run, with what they are in the chosen segment at the clock's time. */
export function ProfileList({ segments, counts, shownIndex }: ProfileListProps) {
  const segment = useShownSegment(segments)
  const filter = useWindow((state) => state.profileFilter)
  const profile = useWindow((state) => state.profile)
  const [picked, pick] = useState<ProfileRow | null>(null)
  const selected = picked !== null && picked.profile === profile ? picked.index : profile === null ? null : shownIndex
  const at = useWindow((state) => state.frame?.at ?? null)
  const run = useWindow((state) => state.run?.id ?? null)
  const [search] = useDebouncedValue(
    useWindow((state) => state.search.trim()),
    searchDelayMs,
  )
  const count = counts?.find((one) => one.segment === segment?.id)
  const read = useMemo(() => readerOf(segment?.id, filter), [segment?.id, filter])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is asked anew
  const query = useMemo(() => (at === null ? null : { at, ...(search !== '' && { search }) }), [at, search, run])
  const columns = useMemo(() => columnsOf(segment), [segment])
  return (
    <div className={styles.profiles}>
      <Filters segment={segment} count={count} />
      <RowTable
        key={`${filter}/${segment?.id}`}
        label="Profiles"
        columns={columns}
        read={read}
        query={query}
        selected={selected}
        reveal={filter === 'all' && search === '' ? selected : null}
        onSelect={(row) => {
          pick(row)
          chooseProfile(row.profile)
        }}
        onKey={leaveList}
        empty={<NobodyMatches filter={filter} />}
      />
    </div>
  )
}

/** Enter goes on to the memberships; Escape takes back what was looked for, then the choice. */
function leaveList(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter') event.currentTarget.closest('[role="tabpanel"]')?.querySelectorAll<HTMLElement>('[role="grid"]')[1]?.focus()
  if (event.key !== 'Escape') return
  if (windowState().search === '') chooseProfile(null)
  else searchFor('')
}

function readerOf(segment: string | undefined, filter: ProfileFilter): ReadPage<ProfileRow> {
  return ({ at, search, offset, limit, budget }) =>
    askRun('profiles', {
      ...{ at, offset, limit, budget },
      ...(search !== undefined && { search }),
      ...(segment !== undefined && { segment }),
      ...(filter !== 'all' && { only: filter }),
    })
}

function columnsOf(segment: Segment | undefined): readonly Column<ProfileRow>[] {
  const name = segment === undefined ? '' : nameOf(segment)
  return [
    { title: 'Profile', width: 'minmax(60px, 1fr)', cell: (row) => <ProfileCell profile={row.profile} name={row.profileName} /> },
    { title: 'Now', width: '34px', cell: ({ membership }) => membership && <MembershipSign {...membership} segment={name} /> },
  ]
}

const filters: readonly { readonly id: ProfileFilter; readonly title: string }[] = [
  { id: 'all', title: 'All' },
  { id: 'members', title: 'In' },
  { id: 'lagging', title: 'Lag' },
]

const notCounted = 'Not counted yet; in runs of many ten thousand profiles members are not counted at all'

function Filters({ segment, count }: { readonly segment: Segment | undefined; readonly count: SegmentCount | undefined }) {
  const chosen = useWindow((state) => state.profileFilter)
  const profiles = useWindow((state) => state.run?.overview.profiles ?? 0)
  const name = segment === undefined ? '' : nameOf(segment)
  const counts = { all: profiles, members: count?.stored, lagging: count?.lagging }
  const hints = {
    all: 'All profiles of the run',
    members: `Known to be in ${name} now`,
    lagging: `Another thing is known of them in ${name} than is true now`,
  }
  return (
    <fieldset className={styles.filters} aria-label="Which profiles">
      {filters.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === chosen}
          title={id !== 'all' && count === undefined ? notCounted : hints[id]}
          disabled={id !== 'all' && count === undefined}
          onClick={() => chooseProfileFilter(id)}
        >
          {title}
          {counts[id] !== undefined && <em>{formatCount(counts[id])}</em>}
        </button>
      ))}
    </fieldset>
  )
}

function NobodyMatches({ filter }: { readonly filter: ProfileFilter }) {
  const search = useWindow((state) => state.search)
  const showAll = () => {
    searchFor('')
    chooseProfileFilter('all')
  }
  const why = { all: '', members: 'Nobody is in this segment now.', lagging: 'All that is known of this segment is true now.' }[filter]
  return (
    <span>
      {search === '' ? why : `No profile matches “${search}”.`}{' '}
      <button type="button" className={styles.link} onClick={showAll}>
        Show all
      </button>
    </span>
  )
}
