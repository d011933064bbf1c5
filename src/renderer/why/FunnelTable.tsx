import { useMemo, useState } from 'react'
import type { FunnelLevelId, FunnelQuery, FunnelRow } from '../../engine/account/funnel/reason-funnel.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { askRun } from '../state/ask-run.ts'
import { selectInstance } from '../state/select.ts'
import { type Column, timeWidth } from '../tables/column.ts'
import { SearchProgress } from '../tables/filters/SearchProgress.tsx'
import { ProfileCell } from '../tables/ProfileCell.tsx'
import { RowTable } from '../tables/RowTable.tsx'
import type { ReadPage } from '../tables/use-paged-rows.ts'
import { useSearch } from '../tables/use-search.ts'
import { levelInWords } from './funnel-words.ts'
import { selectDiscard } from './select-discard.ts'
import styles from './why.module.css'

const columns: readonly Column<FunnelRow>[] = [
  { title: 'At', width: timeWidth, figures: true, cell: (row) => formatDayAndTime(row.at) },
  { title: 'Profile', width: 'minmax(80px, 0.5fr)', cell: (row) => <ProfileCell profile={row.profile} name={row.profileName} /> },
  { title: 'What became of it', width: 'minmax(120px, 1fr)', cell: (row) => <span title={row.sentence}>{row.sentence}</span> },
]

interface FunnelTableProps {
  readonly query: FunnelQuery
  readonly level: FunnelLevelId
  /** Title of the step that was asked for; null without. */
  readonly step: string | null
}

/** Who is on one level of the funnel. */
export function FunnelTable({ query: { journey, step: stepId, at, during }, level, step }: FunnelTableProps) {
  const read = useMemo<ReadPage<FunnelRow>>(
    () =>
      ({ at: until, offset, limit, budget, ...kept }) =>
        askRun('funnelRows', {
          ...{ journey, step: stepId, at: until, level, offset, limit, budget },
          ...(kept.during && { during: kept.during }),
          ...(kept.search !== undefined && { search: kept.search }),
        }),
    [journey, stepId, level],
  )
  const search = useSearch()
  const query = useMemo(() => ({ at, journey, ...(during && { during }), ...(search !== '' && { search }) }), [at, journey, during, search])
  const [picked, pick] = useState<number | null>(null)
  return (
    <div className={styles.list}>
      <div className={styles.listHead}>
        <span>{levelInWords(level, step)}</span>
        <SearchProgress />
      </div>
      <RowTable
        label={levelInWords(level, step)}
        isOfClock
        columns={columns}
        read={read}
        query={query}
        selected={picked}
        onSelect={({ index, discard, instance }) => {
          pick(index)
          if (discard !== null) void selectDiscard(discard)
          else if (instance !== null) void selectInstance(instance)
        }}
        empty={search === '' ? 'Nobody by this time.' : `Nobody of them matches “${search}”.`}
      />
    </div>
  )
}
