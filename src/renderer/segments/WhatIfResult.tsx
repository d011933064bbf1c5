import { Progress } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { DifferenceRow } from '../../engine/account/difference/difference-views.ts'
import type { Page } from '../../engine/account/views.ts'
import { counted, formatCount } from '../format/number.ts'
import { askRunOf } from '../state/ask-run.ts'
import { chooseProfile } from '../state/choose.ts'
import { selectInstance } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import type { Column } from '../tables/column.ts'
import { ProfileCell } from '../tables/ProfileCell.tsx'
import { RowTable } from '../tables/RowTable.tsx'
import type { ReadPage } from '../tables/use-paged-rows.ts'
import { changeInWords, kindsInWords } from './change-words.ts'
import styles from './segments.module.css'
import { leaveTrial, useWhatIf, type WhatIf } from './what-if-run.ts'

type Row = DifferenceRow & { readonly index: number }
type Compared = Extract<WhatIf, { readonly kind: 'compared' }>

const columns: readonly Column<Row>[] = [
  { title: 'Profile', width: 'minmax(90px, 164px)', cell: (row) => <ProfileCell profile={row.profile} name={row.profileName} /> },
  { title: 'Journey', width: 'minmax(70px, 150px)', cell: (row) => row.journey },
  { title: 'What would change', width: 'minmax(120px, 1fr)', cell: (row) => <span title={changeInWords(row)}>{changeInWords(row)}</span> },
]

/** What comes of another setting, while and after it is tried. */
export function WhatIfResult() {
  const whatIf = useWhatIf((state) => state.whatIf)
  switch (whatIf.kind) {
    case 'none':
      return (
        <p className={styles.ask}>
          Move a slider: the scenario is run again with that, and every decision that would change is listed here.
        </p>
      )
    case 'failed':
      return (
        <p className={styles.ask} role="alert">
          That could not be tried: {whatIf.message}
        </p>
      )
    case 'running':
    case 'comparing':
      return (
        <div className={styles.trying} role="status">
          {whatIf.kind === 'running' ? 'Running with it' : 'Comparing'}: {Math.round(whatIf.share * 100)} %
          <Progress value={whatIf.share * 100} size="sm" aria-label="Progress of the trial" />
          <button type="button" className={styles.link} onClick={() => void leaveTrial()}>
            Cancel
          </button>
        </div>
      )
    case 'compared':
      return <Changes key={whatIf.key} compared={whatIf} />
  }
}

function Changes({ compared: { run, key, summary, instances, sends } }: { readonly compared: Compared }) {
  const before = useWindow((state) => state.run?.overview)
  const [picked, pick] = useState<number | null>(null)
  const read = useMemo<ReadPage<Row>>(
    () =>
      ({ offset, limit }) =>
        readChanges(run, key, offset, limit),
    [run, key],
  )
  const query = useMemo(() => ({ at: 0 }), [])
  return (
    <>
      <p className={styles.changes}>
        <b>{counted(summary.people, 'person', 'people')}</b> would be treated otherwise{summary.people > 0 && `: ${kindsInWords(summary)}`}.
        Instances {formatCount(before?.instances ?? 0)} → <b>{formatCount(instances)}</b>, sends {formatCount(before?.sends ?? 0)} →{' '}
        <b>{formatCount(sends)}</b>.
      </p>
      <div className={styles.changeRows}>
        <RowTable
          label="What would change"
          columns={columns}
          read={read}
          query={query}
          selected={picked}
          onSelect={(row) => {
            pick(row.index)
            chooseProfile(row.profile)
            if (row.a !== null) void selectInstance(row.a)
          }}
          empty="Nothing would change."
        />
      </div>
    </>
  )
}

async function readChanges(run: number, key: string, offset: number, limit: number): Promise<Page<Row> | null> {
  const page = await askRunOf(run, 'differences', key, { offset, limit })
  return page && { ...page, rows: page.rows.map((row, place) => ({ ...row, index: offset + place })) }
}
