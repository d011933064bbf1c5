import { useMemo, useState } from 'react'
import type { SendChangeRow } from '../../engine/account/difference/difference-views.ts'
import type { SendChangeKind } from '../../engine/account/difference/send-changes.ts'
import { destinationName } from '../canvas/step-words.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { formatCount } from '../format/number.ts'
import { keptRun } from '../runs/kept-runs.ts'
import { askRunOf } from '../state/ask-run.ts'
import type { Column } from '../tables/column.ts'
import { ProfileCell } from '../tables/ProfileCell.tsx'
import { RowTable } from '../tables/RowTable.tsx'
import type { ReadPage } from '../tables/use-paged-rows.ts'
import styles from './compare.module.css'
import { compare, type ShownComparison } from './comparison-state.ts'
import { exitRuleIn, type MoveSurroundings, titleIn } from './move-words.ts'
import { SendBeside } from './SendBeside.tsx'
import { surroundingsIn } from './side.ts'

interface NumberedRow extends SendChangeRow {
  readonly index: number
}

const kinds: readonly SendChangeKind[] = ['missing', 'added', 'changed', 'moved']

/** Sends that only one of the runs makes, that say something else, or that are made at another time. */
export function ChangedSends({ shown }: { readonly shown: ShownComparison }) {
  const { key, a, b, summary } = shown
  const [kind, setKind] = useState<SendChangeKind | null>(null)
  const [send, setSend] = useState<NumberedRow | null>(null)
  const all = kinds.reduce((sum, one) => sum + summary.sends[one], 0)
  const read = useMemo<ReadPage<NumberedRow>>(
    () =>
      async ({ offset, limit }) => {
        const page = await askRunOf(b, 'sendChanges', key, { ...(kind === null ? {} : { kind }), offset, limit })
        return page && { ...page, rows: page.rows.map((row, place) => ({ ...row, index: page.offset + place })) }
      },
    [b, key, kind],
  )
  const query = useMemo(() => ({ at: 0, search: `${key} ${kind}` }), [key, kind])
  const words = wordsOf(keptRun(a)?.name ?? 'run A', keptRun(b)?.name ?? 'run B')
  const columns = columnsWith(words, (row) => surroundingsIn(keptRun(row.b === null ? a : b), row.journey))
  return (
    <div className={styles.body}>
      <div className={styles.filters}>
        <h3>What became of a send</h3>
        <button type="button" aria-pressed={kind === null} onClick={() => setKind(null)}>
          <span>Anything</span>
          <em>{formatCount(all)}</em>
        </button>
        {kinds
          .filter((one) => summary.sends[one] > 0)
          .map((one) => (
            <button key={one} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
              <span>{words[one]}</span>
              <em>{formatCount(summary.sends[one])}</em>
            </button>
          ))}
        {!summary.hasContents && (
          <button type="button" onClick={() => void compare(a, b, true)}>
            <span>Look into payloads too…</span>
          </button>
        )}
      </div>
      <div className={styles.people} data-open={send !== null}>
        <RowTable
          label="Changed sends"
          columns={send === null ? columns : columns.slice(0, 3)}
          read={read}
          query={query}
          selected={send?.index ?? null}
          onSelect={setSend}
          empty={all === 0 ? 'Both runs send the same.' : 'No send like that.'}
        />
        {send !== null && <SendBeside key={send.index} change={send} a={a} b={b} close={() => setSend(null)} />}
      </div>
    </div>
  )
}

function wordsOf(a: string, b: string): Readonly<Record<SendChangeKind, string>> {
  return { missing: `Only in ${a}`, added: `Only in ${b}`, changed: 'Another payload', moved: 'Another time' }
}

/** The step that makes the send, or the exit rule, by name. */
function sendIn({ step, exitRule }: SendChangeRow, around: MoveSurroundings): string {
  return step === null ? `exit rule ${exitRuleIn(exitRule, around)}` : titleIn(step, around)
}

function columnsWith(
  words: Readonly<Record<SendChangeKind, string>>,
  around: (row: SendChangeRow) => MoveSurroundings,
): readonly Column<NumberedRow>[] {
  return [
    { title: 'At', width: '100px', figures: true, cell: (row) => formatDayAndTime(row.at) },
    { title: 'Profile', width: 'minmax(80px, 150px)', cell: (row) => <ProfileCell profile={row.profile} name={row.profileName} /> },
    { title: 'Send', width: 'minmax(80px, 1fr)', cell: (row) => sendIn(row, around(row)) },
    { title: 'Destination', width: 'minmax(70px, 130px)', cell: (row) => destinationName(row.destination, around(row).destinations) },
    { title: 'What', width: '120px', cell: (row) => words[row.kind] },
  ]
}
