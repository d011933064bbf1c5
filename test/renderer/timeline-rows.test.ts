import { expect, test } from 'vitest'
import type { ActivityView, CalculationMark } from '../../src/engine/account/activity/activity-views.ts'
import type { TriggerReading } from '../../src/engine/account/views.ts'
import { sliceWords } from '../../src/renderer/timeline/slice-words.ts'
import { timelineRows } from '../../src/renderer/timeline/timeline-rows.ts'

const minute = 60_000
const activity: ActivityView = {
  from: 0,
  sliceMs: 10 * minute,
  entries: [3, 1],
  exits: [
    { outcome: 'completed', counts: [2, 0] },
    { outcome: 'exited', counts: [1, 0] },
  ],
  sends: [
    { destination: 'braze', counts: [4, 1] },
    { destination: 'crm', counts: [1, 0] },
  ],
}
const calculations: CalculationMark[] = [{ segment: 'gold', start: 0, shows: 11 * minute, entered: 12, exited: 3 }]
const readings: TriggerReading[] = [
  {
    journey: 'j',
    version: 1,
    number: 2,
    at: 12 * minute,
    members: 9,
    considered: 9,
    withoutIdentity: 1,
    alreadyInside: 0,
    notAllowed: 0,
    admitted: 8,
  },
]
const summed = (rows: ReturnType<typeof timelineRows>) => rows.map((row) => [row.name, row.kind === 'bars' ? row.values : row.instants])

test('sends and exits are summed up, and sends unfold by destination', () => {
  const content = { activity, calculations: [], readings: [] }
  expect(summed(timelineRows({ ...content, isUnfolded: false }))).toEqual([
    ['Entries', [3, 1]],
    ['Exits', [3, 0]],
    ['Sends', [5, 1]],
  ])
  expect(summed(timelineRows({ ...content, isUnfolded: true })).slice(3)).toEqual([
    ['braze', [4, 1]],
    ['crm', [1, 0]],
  ])
})

test('calculations and occurrences have a row each where there are any', () => {
  const rows = timelineRows({ activity, calculations, readings, isUnfolded: false })
  expect(summed(rows).slice(3)).toEqual([
    ['Calculations', [11 * minute]],
    ['Trigger', [12 * minute]],
  ])
})

test('the slice under the pointer is told in words, with its parts', () => {
  const content = { activity, calculations, readings, segments: [{ id: 'gold', name: 'Gold customers', evaluation: 'scripted' as const }] }
  expect(sliceWords(content, 5 * minute)).toEqual([
    'from 1 Jan 00:00 · 3 entries',
    '3 exits: 2 completed, 1 exited',
    '5 sends: 4 braze, 1 crm',
  ])
  expect(sliceWords(content, 19 * minute)).toEqual([
    'from 1 Jan 00:10 · 1 entry',
    '0 exits',
    '1 send: braze',
    'Gold customers calculated 1 Jan 00:11: 12 in, 3 out',
    'Occurrence 2: read 9 members, 8 entered',
  ])
})
