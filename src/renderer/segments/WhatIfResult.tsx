import { Progress } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { DifferenceRow } from '../../engine/account/difference/difference-views.ts'
import type { Page } from '../../engine/account/views.ts'
import { surroundingsIn } from '../compare/side.ts'
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
import type { TrialAnswer, Trying } from './trials.ts'
import { trials, useWhatIf } from './what-if-run.ts'

type Row = DifferenceRow & { readonly index: number }

const columns: readonly Column<Row>[] = [
  { title: 'Profile', width: 'minmax(90px, 164px)', cell: (row) => <ProfileCell profile={row.profile} name={row.profileName} /> },
  { title: 'Journey', width: 'minmax(70px, 150px)', cell: (row) => <JourneyName id={row.journey} /> },
  { title: 'What would change', width: 'minmax(120px, 1fr)', cell: (row) => <Change row={row} /> },
]

function JourneyName({ id }: { readonly id: string }) {
  const name = useWindow((state) => state.workspace?.journeys.find((journey) => journey.id === id)?.name ?? id)
  return <span title={name}>{name}</span>
}

function Change({ row }: { readonly row: Row }) {
  const words = useWindow(({ run }) => changeInWords(row, surroundingsIn(run, row.journey)))
  return <span title={words}>{words}</span>
}

/** What comes of another setting: how far it is, and the last answer, which stays while the next one is made. */
export function WhatIfResult() {
  const { trying, answer } = useWhatIf()
  return (
    <>
      <TryingNote trying={trying} hasAnswer={answer !== null} />
      {answer !== null && <Changes key={answer.key} answer={answer} isOld={trying.kind !== 'none'} />}
    </>
  )
}

function TryingNote({ trying, hasAnswer }: { readonly trying: Trying; readonly hasAnswer: boolean }) {
  switch (trying.kind) {
    case 'none':
      if (hasAnswer) return null
      return (
        <p className={styles.ask}>
          Move a slider: the scenario is run again with that, and every decision that would change is listed here.
        </p>
      )
    case 'cancelled':
      return (
        <p className={styles.ask} role="status">
          Cancelled. Move a slider to try another setting.
        </p>
      )
    case 'failed':
      return (
        <p className={styles.ask} role="alert">
          That could not be tried: {trying.message}
        </p>
      )
    case 'rest':
    case 'running':
    case 'comparing': {
      const share = trying.kind === 'rest' ? 0 : trying.share
      return (
        <div className={styles.trying} role="status">
          {trying.kind === 'comparing' ? 'Comparing' : 'Running with it'}: {Math.round(share * 100)} %
          <Progress value={share * 100} size="sm" aria-label="Progress of the trial" />
          <button type="button" className={styles.link} onClick={() => trials.cancel()}>
            Cancel
          </button>
        </div>
      )
    }
  }
}

interface ChangesProps {
  readonly answer: TrialAnswer
  /** It is of a setting before the chosen one. */
  readonly isOld: boolean
}

function Changes({ answer: { run, key, summary, instances, sends, tried }, isOld }: ChangesProps) {
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
    <section className={styles.answer} aria-label="What would change" data-old={isOld}>
      <p className={styles.changes}>
        <span className={styles.tried}>
          {isOld && 'Still of: '}
          {tried}:
        </span>{' '}
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
    </section>
  )
}

async function readChanges(run: number, key: string, offset: number, limit: number): Promise<Page<Row> | null> {
  const page = await askRunOf(run, 'differences', key, { offset, limit })
  return page && { ...page, rows: page.rows.map((row, place) => ({ ...row, index: offset + place })) }
}
