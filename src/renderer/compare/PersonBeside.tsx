import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { DifferenceRow } from '../../engine/account/difference/difference-views.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { StoryLines } from '../inspector/StoryLines.tsx'
import { tellStory } from '../inspector/story-lines.ts'
import { goTo } from '../playback/transport.ts'
import { askRunOf } from '../state/ask-run.ts'
import styles from './compare.module.css'
import { type ShownComparison, showPerson } from './comparison-state.ts'
import { moveWords } from './move-words.ts'
import { readSide, type Side } from './side.ts'
import { whyParted } from './why-parted.ts'

interface Read {
  readonly a: Side
  readonly b: Side
  readonly why: readonly string[]
}

/** One person in both runs: where the stories part and why, and both in full. */
export function PersonBeside({ row, shown: { a, b } }: { readonly row: DifferenceRow; readonly shown: ShownComparison }) {
  const [read, setRead] = useState<Read | 'failed' | null>(null)
  useEffect(() => {
    let wanted = true
    readBoth(row, a, b)
      .then((found) => wanted && setRead(found ?? 'failed'))
      .catch(() => wanted && setRead('failed'))
    return () => {
      wanted = false
    }
  }, [row, a, b])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section className={styles.person} aria-label={`${row.profile} in both runs`} tabIndex={0}>
      <header>
        <strong>{row.profileName ?? row.profile}</strong>
        <span
          className="mono"
          title={`${row.journey}/${row.profile}/${row.ordinal}`}
        >{`${row.journey}/${row.profile}/${row.ordinal}`}</span>
        <ActionIcon aria-label="Close" size={22} onClick={() => showPerson(null)}>
          <IconX size={13} aria-hidden />
        </ActionIcon>
      </header>
      {read === null && <p role="status">Reading both stories…</p>}
      {read === 'failed' && <p role="alert">One of the runs is gone: compare again.</p>}
      {read !== null && read !== 'failed' && <Both row={row} read={read} />}
    </section>
  )
}

async function readBoth(row: DifferenceRow, a: number, b: number): Promise<Read | null> {
  const [one, other] = await Promise.all([readSide(a, row.journey, row.a), readSide(b, row.journey, row.b)])
  if (one === null || other === null) return null
  const why = await whyParted(row, one, other, (run, profile, event, at) => askRunOf(run, 'eventFate', profile, event, at))
  return { a: one, b: other, why }
}

function Both({ row: { first }, read: { a, b, why } }: { readonly row: DifferenceRow; readonly read: Read }) {
  const did = (side: Side, made: typeof first.a) =>
    made === null
      ? side.story === null
        ? 'not there'
        : 'nothing more'
      : moveWords(made.move, { journey: side.journey, destinations: side.run.destinations })
  return (
    <>
      <p className="selectable">
        {formatDayAndTime(first.at)}. {a.run.name}: <b>{did(a, first.a)}</b>. {b.run.name}: <b>{did(b, first.b)}</b>.{' '}
        {why.length === 0 ? 'What decided it cannot be told from the two runs alone.' : why.join(' ')}
      </p>
      <div className={styles.stories}>
        <Story side={a} />
        <Story side={b} />
      </div>
    </>
  )
}

function Story({ side: { run, story, journey } }: { readonly side: Side }) {
  const told = story && journey && tellStory(story, Number.POSITIVE_INFINITY, journey, run.destinations)
  // Links lead into the shown run, which may be neither of both.
  const lines = told?.lines.map((line) => ({ ...line, send: null }))
  return (
    <section aria-label={run.name}>
      <h3>{run.name}</h3>
      {lines === undefined ? (
        <p>This run does not have the instance.</p>
      ) : (
        <StoryLines lines={lines} toCome={[]} onShow={(line) => goTo(line.at)} />
      )}
    </section>
  )
}
