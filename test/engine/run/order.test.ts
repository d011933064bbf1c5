import { expect, test } from 'vitest'
import { checkout, discards, event, paths, readerOf, receipt, rehearse, scenarioOf } from './rehearse.ts'

const started = (at: string, session = 's1', more: object = {}) => event(at, 'Started', { session }, more)
const bought = (at: string, session = 's1', more: object = {}) => event(at, 'Bought', { session }, more)

test('[CLK1] every move has the instant of its own cause, in whole milliseconds', () => {
  const result = rehearse({ journeys: [checkout()], timeline: [started('+1ms'), bought('+7ms')] })
  expect(result.instances[0]?.steps.map(({ at }) => at)).toEqual([
    '2026-01-05T10:00:00.001Z',
    '2026-01-05T10:00:00.001Z',
    '2026-01-05T10:00:00.007Z',
  ])
})

test('[CLK2] what is due at exactly the end is handled, a millisecond later it is not', () => {
  const clock = { start: '2026-01-05T10:00:00Z', end: '+2h' }
  const result = rehearse({
    clock,
    journeys: [checkout()],
    timeline: [started('+1h', 's1'), started('+1h1ms', 's2'), started('+2h', 's3'), started('+2h1ms', 's4')],
  })
  expect(paths(result)).toEqual(['start > hold[maximum] > nudge > done', 'start > hold', 'start > hold'])
})

test('[CLK3] the same scenario and seed give the same digest and the same bytes; another seed gives others', () => {
  const given = (seed: number) =>
    scenarioOf({
      seed,
      journeys: [checkout()],
      profiles: [],
      synthesize: {
        profiles: { count: 50 },
        activity: [{ event: 'Started', perProfile: { poisson: { mean: 2, every: '7d' } }, properties: { session: { id: 's-' } } }],
      },
    })
  const bytes = (seed: number) => [...readerOf(given(seed)).traceLines()].join('\n')
  expect(bytes(7)).toBe(bytes(7))
  expect(readerOf(given(7)).overview().digest).toBe(readerOf(given(7), 'profile', 3).overview().digest)
  expect(readerOf(given(7)).overview().digest).not.toBe(readerOf(given(8)).overview().digest)
  expect(readerOf(given(7)).overview().digest).toMatch(/^sha256:[0-9a-f]{64}$/)
})

test('[ORD1] a trait changed at the instant of a send is already changed for it, wherever it stands in the file', () => {
  const result = rehearse({
    journeys: [receipt({ send: { activations: [{ id: 'a1', destination: 'sink', traits: ['plan'] }] } })],
    profiles: [{ id: 'u1', traits: { plan: 'free' } }],
    timeline: [event('+1h', 'Ordered', { order: 'o1' }), { at: '+1h', profile: 'u1', traits: { plan: 'vip' } }],
  })
  expect(result.sends[0]?.event).toMatchObject({ properties: { plan: 'vip' } })
})

test('[ORD2] events of one instant are handled in file order', () => {
  const inOrder = rehearse({ journeys: [checkout()], timeline: [started('+0s'), bought('+0s')] })
  expect(paths(inOrder)).toEqual(['start > hold[bought] > done'])
  const reversed = rehearse({ journeys: [checkout()], timeline: [bought('+0s'), started('+0s')] })
  expect(paths(reversed)).toEqual(['start > hold[maximum] > nudge > done'])
})

test('[ORD3] an event at exactly the deadline is inside the window, a millisecond later it is not', () => {
  expect(paths(rehearse({ journeys: [checkout()], timeline: [started('+0s'), bought('+1h')] }))).toEqual(['start > hold[bought] > done'])
  expect(paths(rehearse({ journeys: [checkout()], timeline: [started('+0s'), bought('+1h1ms')] }))).toEqual([
    'start > hold[maximum] > nudge > done',
  ])
})

test('[ORD4] where timers win, the deadline comes before the events of its instant; a journey beats the scenario', () => {
  const timeline = [started('+0s'), bought('+1h', 's1', { messageId: 'late' })]
  const timerWins = { 'event-at-deadline': 'timer-wins' }
  const eventWins = { 'event-at-deadline': 'event-wins' }
  const scenarioSays = rehearse({ journeys: [checkout()], timeline, assumptions: timerWins })
  expect(paths(scenarioSays)).toEqual(['start > hold[maximum] > nudge > done'])
  expect(discards(scenarioSays)).toEqual(['ignored late no-instance'])
  expect(scenarioSays.assumptions).toContain('event-at-deadline: timer-wins')
  const journeySays = rehearse({ journeys: [checkout({ journey: { assumptions: eventWins } })], timeline, assumptions: timerWins })
  expect(paths(journeySays)).toEqual(['start > hold[bought] > done'])
})

test('[ORD4] where timers win, the instance has left before the same identifier comes again at that instant', () => {
  const again = { journeys: [checkout()], timeline: [started('+0s'), started('+1h')] }
  expect(rehearse(again).instances).toHaveLength(1)
  expect(rehearse({ ...again, assumptions: { 'event-at-deadline': 'timer-wins' } }).instances).toHaveLength(2)
})

test('[ORD5] timers of one instant fire in the order in which they were armed', () => {
  const fiveMinutes = checkout({ journey: { id: 'short' }, hold: { maximum: { after: '5m', next: 'nudge' } } })
  const result = rehearse({ journeys: [checkout(), fiveMinutes], timeline: [started('+0s'), started('+55m', 's2')] })
  const atOneHour = result.sends.filter(({ at }) => at === '2026-01-05T11:00:00.000Z')
  expect(atOneHour.map(({ instance }) => instance)).toEqual(['checkout/u1/1', 'short/u1/2'])
})

test('[ORD7] rows of one instant stand in profile order, whatever order the timeline has', () => {
  const result = rehearse({
    journeys: [receipt()],
    profiles: [{ id: 'zoe' }, { id: 'ann' }],
    timeline: [event('+0s', 'Ordered', { order: 'a' }, { profile: 'ann' }), event('+0s', 'Ordered', { order: 'z' }, { profile: 'zoe' })],
  })
  expect(result.instances.map(({ profile }) => profile)).toEqual(['zoe', 'ann'])
})
