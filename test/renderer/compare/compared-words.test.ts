import { expect, test } from 'vitest'
import { runQuestions } from '../../../src/engine/index.ts'
import { changedValues } from '../../../src/renderer/compare/changed-values.ts'
import { countsBeside, signed } from '../../../src/renderer/compare/counts-beside.ts'
import { settingsBeside } from '../../../src/renderer/compare/settings-beside.ts'
import type { Side } from '../../../src/renderer/compare/side.ts'
import { whyParted } from '../../../src/renderer/compare/why-parted.ts'
import type { KeptRun } from '../../../src/renderer/runs/kept-runs.ts'
import { compared } from '../../engine/account/difference/compared.ts'
import { checkout, event, type Given, readerOf, scenarioOf } from '../../engine/run/rehearse.ts'

const started = event('+0s', 'Started', { session: 's1' }, { messageId: 'm1' })
const bought = event('+20m', 'Bought', { session: 's1' }, { messageId: 'm7' })
const given = { journeys: [checkout()], timeline: [started, bought] }

/** Both runs, their first difference, and why they parted. */
async function told(a: Given, b: Given) {
  const readers = [readerOf(scenarioOf(a)), readerOf(scenarioOf(b))] as const
  const { people } = compared(...readers)
  const kept = readers.map((reader, id) => {
    const { seed } = reader.overview()
    const changes = { acts: [], responses: {} }
    return {
      id,
      name: `Run ${id + 1}`,
      scenario: 's',
      seed,
      overview: reader.overview(),
      destinations: [],
      changes,
      branch: null,
      workspace: null,
    }
  }) as unknown as readonly [KeptRun, KeptRun]
  const row = people[0]!
  const side = (place: 0 | 1, position: number | null): Side => ({
    run: kept[place],
    story: position === null ? null : readers[place].instance(position),
    journey: readers[place].overview().journeys[0] ?? null,
  })
  const ask = async (run: number, profile: string, name: string, at: number) => runQuestions(readers[run]!).eventFate(profile, name, at)
  return { kept, why: await whyParted(row, side(0, row.a), side(1, row.b), ask), readers }
}

test('[DIF7] why courses part is told by the event that is missing, or what became of it', async () => {
  const missing = await told(given, { ...given, timeline: [started] })
  expect(missing.why).toEqual(['Run 2 lacks the event Bought (m7) of 5 Jan 10:20:00.'])
  const other = event('+20m', 'Bought', { session: 'another' }, { messageId: 'm7' })
  const ignored = await told(given, { ...given, timeline: [started, other] })
  expect(ignored.why).toHaveLength(1)
  expect(ignored.why[0]).toMatch(/^In Run 2 the event Bought \(m7\) of 5 Jan 10:20:00 was ignored\. .*another/)
  const paused = await told(given, { ...given, timeline: [{ at: '+0s', journey: 'checkout', do: 'pause' }, started, bought] })
  expect(paused.why[0]).toMatch(/^In Run 2 the event Started \(m1\) of 5 Jan 10:00:00 was not let in\. .*paused/)
})

test('[DIF7] or by the setting of the step that is another', async () => {
  const longer = { ...given, journeys: [checkout({ hold: { maximum: { after: '2h', next: 'nudge' } } })], timeline: [started] }
  const { why, kept } = await told({ ...given, timeline: [started] }, longer)
  expect(why).toEqual(['maximum.after of hold is 2h instead of 1h.'])
  expect(settingsBeside(...kept)).toEqual([{ part: 'Checkout', place: 'steps.hold.maximum.after', a: '1h', b: '2h' }])
  expect(settingsBeside(kept[0], kept[0])).toEqual([])
  expect(settingsBeside(kept[0], { ...kept[0], seed: 9 })).toEqual([{ part: 'Seed', place: '', a: '1', b: '9' }])
})

test('[DIF7] counts stand beside each other, with the reasons of what was refused and ignored', async () => {
  const { readers } = await told(given, {
    ...given,
    timeline: [started, { ...bought, properties: { session: 'x' } }, event('+3h', 'Started')],
  })
  const counted = readers.map((reader) => ({
    counts: reader.frame(Number.POSITIVE_INFINITY).journeys.checkout,
    discards: runQuestions(reader).discardCounts(),
  }))
  const differing = countsBeside('checkout', counted[0]!, counted[1]!).filter(({ a, b }) => a !== b)
  expect(differing.map(({ group, name, a, b }) => [group, name, a, b])).toEqual([
    ['Entries', 'not let in', 0, 1],
    ['Entries', 'events ignored', 0, 1],
    ['hold', 'left by bought', 1, 0],
    ['hold', 'left by maximum', 0, 1],
    ['nudge', 'entered', 0, 1],
    ['nudge', 'sends', 0, 1],
    ['Ignored', 'identifier-mismatch', 0, 1],
    ['Not let in', 'missing-identifier', 0, 1],
  ])
  expect([signed(1234567), signed(-12), signed(0)]).toEqual(['+1,234,567', '−12', '0'])
})

test('every value that differs is told by its path', () => {
  expect(changedValues({ a: 1, b: { c: [1, 2] }, d: 4 }, { a: 2, b: { c: [1, 3] }, e: 5 })).toEqual([
    { path: 'a', from: 1, to: 2 },
    { path: 'b.c[1]', from: 2, to: 3 },
    { path: 'd', from: 4, to: undefined },
    { path: 'e', from: undefined, to: 5 },
  ])
})
