import { useMemo } from 'react'
import type { DifferenceRow } from '../../engine/account/difference/difference-views.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { type KeptRun, keptRun } from '../runs/kept-runs.ts'
import { askRunOf } from '../state/ask-run.ts'
import { type Column, timeWidth } from '../tables/column.ts'
import { ProfileCell } from '../tables/ProfileCell.tsx'
import { RowTable } from '../tables/RowTable.tsx'
import type { ReadPage } from '../tables/use-paged-rows.ts'
import styles from './compare.module.css'
import { type ShownComparison, showPerson, useComparison } from './comparison-state.ts'
import { kindWords, moveWords } from './move-words.ts'
import { PersonBeside } from './PersonBeside.tsx'
import { surroundingsIn } from './side.ts'

interface NumberedRow extends DifferenceRow {
  readonly index: number
}

/** Everybody whom the runs treat differently, with their first difference; a click shows both stories. */
export function DifferingPeople({ shown }: { readonly shown: ShownComparison }) {
  const { kind, group, search, person } = useComparison()
  const { key, a, b } = shown
  const read = useMemo<ReadPage<NumberedRow>>(
    () =>
      async ({ offset, limit }) => {
        const query = { ...(kind === null ? {} : { kind }), ...(group === null ? {} : { group }), ...(search === '' ? {} : { search }) }
        const page = await askRunOf(b, 'differences', key, { ...query, offset, limit })
        return page && { ...page, rows: page.rows.map((row, place) => ({ ...row, index: page.offset + place })) }
      },
    [b, key, kind, group, search],
  )
  // Another filter is another question.
  const query = useMemo(() => ({ at: 0, search: `${key} ${kind} ${group} ${search}` }), [key, kind, group, search])
  const columns = useMemo(() => columnsFor(keptRun(a), keptRun(b)), [a, b])
  return (
    <div className={styles.people} data-open={person !== null}>
      <div className={styles.list}>
        <RowTable
          label="People who differ"
          // Beside both stories there is room for who and when.
          columns={person === null ? columns : columns.slice(0, 2)}
          read={read}
          query={query}
          selected={person === null ? null : (person as NumberedRow).index}
          onSelect={showPerson}
          empty={shown.summary.people === 0 ? 'Nobody: everything that everybody did is the same in both runs.' : 'Nobody like that.'}
        />
      </div>
      {person !== null && <PersonBeside key={`${person.profile} ${person.journey}`} row={person} shown={shown} />}
    </div>
  )
}

function columnsFor(a: KeptRun | null, b: KeptRun | null): readonly Column<NumberedRow>[] {
  const names = { a: a?.name ?? 'run A', b: b?.name ?? 'run B' }
  const words = (run: KeptRun | null, row: NumberedRow, side: 'a' | 'b') => {
    const made = row.first[side]
    const text =
      made === null ? (row[side] === null ? 'not there' : 'nothing more') : moveWords(made.move, surroundingsIn(run, row.journey))
    return <span title={made === null ? text : `${text}, ${formatDayAndTime(made.at)}`}>{text}</span>
  }
  return [
    { title: 'At', from: 260, width: timeWidth, figures: true, cell: (row) => formatDayAndTime(row.first.at) },
    { title: 'Profile', width: 'minmax(80px, 150px)', cell: (row) => <ProfileCell profile={row.profile} name={row.profileName} /> },
    // The columns beside it say the same, where there is little room.
    { title: 'First', from: 600, width: '124px', cell: (row) => kindWords(row.first.kind, names) },
    { title: names.a, width: 'minmax(90px, 1fr)', cell: (row) => words(a, row, 'a') },
    { title: names.b, width: 'minmax(90px, 1fr)', cell: (row) => words(b, row, 'b') },
  ]
}
