import { expect, test } from 'vitest'
import type { Journey } from '../../src/engine/model/journey.ts'
import type { Segment } from '../../src/engine/model/segment.ts'
import type { Step } from '../../src/engine/model/step.ts'
import { conditionWords } from '../../src/renderer/canvas/condition-words.ts'
import { journeyToCanvas } from '../../src/renderer/canvas/journey-to-canvas.ts'
import { stepKindName } from '../../src/renderer/canvas/step-kinds.ts'
import { waysOut } from '../../src/renderer/canvas/ways-out.ts'
import { isStayedIn, whyStayEnded } from '../../src/renderer/inspector/stay-words.ts'

const segments: readonly Segment[] = [
  { id: 'silver', name: 'Silver customers', evaluation: 'scripted' },
  { id: 'gold', evaluation: 'scripted' },
]
const timeout = { after: '2d', next: 'out' }

const journey: Journey = {
  format: 'rehearsal/journey/1',
  id: 'silver',
  preset: 'jo-2021',
  start: 'read',
  steps: {
    read: {
      type: 'segment-trigger',
      segment: 'gold',
      namespace: 'crmid',
      schedule: { type: 'recurring', every: { unit: 'month', interval: 1 }, start: '2026-02-01T09:00', timezone: 'Europe/Paris' },
      next: 'turns',
    },
    turns: { type: 'segment-qualification', segment: ['silver', 'gold'], behavior: 'exit', timeout, next: 'pays' },
    pays: { type: 'event', event: 'Paid', timeout: { after: '6h' }, next: 'mail' },
    mail: { type: 'action', destination: 'mail', parameters: { to: '@{P.email}' }, onError: { next: 'out' }, next: 'clicked' },
    clicked: { type: 'reaction', to: 'mail', interaction: 'clicked', timeout, next: 'tier' },
    tier: { type: 'update-profile', set: { tier: '"gold"' }, next: 'over' },
    over: { type: 'jump', journey: 'other', next: 'out' },
    out: { type: 'end' },
  },
}

test('each step says on its card what it is set to', () => {
  const { cards } = journeyToCanvas(journey, [{ id: 'mail', name: 'Mailer', kind: 'recorder' }], segments)
  const summaries = Object.fromEntries(cards.flatMap(({ step, type, summary }) => (type === 'end' ? [] : [[step, summary]])))
  expect(summaries).toEqual({
    read: 'gold · every month',
    turns: 'exits Silver customers or gold · at most 2 d',
    pays: 'at most 6 h',
    mail: 'Mailer',
    clicked: 'mail clicked · at most 2 d',
    tier: 'sets tier',
    over: 'into other',
  })
})

test('ways out of listeners and actions are called what they are', () => {
  const labels = (id: string) => waysOut(journey.steps[id] as Step).map(({ branch, label }) => `${branch} ${label}`)
  expect(labels('turns')).toEqual(['event Exited', 'timeout Timeout'])
  expect(labels('pays')).toEqual(['event Event came', 'timeout Timeout'])
  expect(labels('clicked')).toEqual(['event Clicked', 'timeout Timeout'])
  expect(labels('mail')).toEqual(['null null', 'error Error', 'timeout Timeout'])
})

test.each([
  ['jo-2020-07', 'Segment qualification', 'Segment Trigger', 'Wait', 'Condition'],
  ['jo-2021', 'Segment Qualification', 'Read Segment', 'Wait', 'Condition'],
  ['ajo-current', 'Audience Qualification', 'Read Audience', 'Wait', 'Condition'],
  ['twilio-ga-2025-11', 'Segment qualification', 'Segment trigger', 'Delay', 'Data split'],
])('under %s steps have the names of that product', (preset, ...names) => {
  const types = ['segment-qualification', 'segment-trigger', 'wait', 'condition'] as const
  expect(types.map((type) => stepKindName(type, preset))).toEqual(names)
})

test('a stay in a listener ends with what it heard, or with its time', () => {
  const left = { at: 0, kind: 'left', stayed: 1, messageId: 'm1', properties: null } as const
  const why = (step: string, branch: string | null, event: string | null = null) =>
    whyStayEnded(journey.steps[step] as Step, { ...left, step, branch, event })
  expect(why('pays', 'event', 'Paid')).toBe('Paid came')
  expect(why('pays', 'timeout')).toBe('Nothing came within 6 h')
  const exit = { ...left, messageId: '', step: 'turns', branch: 'event', event: 'Exit from silver' }
  expect(whyStayEnded(journey.steps.turns as Step, exit)).toBe('Exit from silver')
  expect(why('clicked', 'event')).toBe('It was clicked')
  expect(why('mail', 'error')).toBe('It failed')
  expect(why('mail', 'timeout')).toBe('No answer came in time')
  expect(isStayedIn(journey.steps.pays, false)).toBe(true)
  expect(isStayedIn(journey.steps.pays, true)).toBe(false)
})

test.each([
  [{ time: { days: ['mon', 'tue'], from: '09:00', to: '17:00' } }, 'on Mon or Tue, from 09:00 to 17:00'],
  [{ date: { from: '2026-02-01T00:00', to: '2026-03-01T00:00' } }, 'from 2026-02-01 00:00 to 2026-03-01 00:00'],
  [{ profileCap: 1000 }, 'among the first 1,000 profiles'],
  [{ expression: '@{E.total} > 5' }, '@{E.total} > 5'],
] as const)('%j is read as “%s”', (condition, words) => {
  expect(conditionWords(structuredClone(condition) as Parameters<typeof conditionWords>[0])).toBe(words)
})
