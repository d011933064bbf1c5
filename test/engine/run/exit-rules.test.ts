import { expect, test } from 'vitest'
import { checkout, discards, event, paths, rehearse } from './rehearse.ts'

const started = (at: string, session = 's1', more: object = {}) => event(at, 'Started', { session }, more)
const cancelled = (at: string, session = 's1', more: object = {}) => event(at, 'Cancelled', { session, ...more })
const exits = (rule: object, more: object = {}) =>
  checkout({
    journey: {
      exitRules: [{ id: 'out', event: 'Cancelled', ...rule }],
      exitSend: { activation: { id: 'x1', destination: 'sink' } },
      ...more,
    },
  })

test('[EXIT1] a matching event ends the instance at once, in a hold or a wait', () => {
  const result = rehearse({ journeys: [exits({ matchIdentifier: true })], timeline: [started('+0s'), cancelled('+30m')] })
  expect(result.instances[0]).toMatchObject({
    path: 'start > hold !exited',
    outcome: 'exited',
    endedAt: '2026-01-05T10:30:00.000Z',
    endedBy: { exitRule: 'out', cause: { event: 'u1/2' } },
  })
  expect(result.sends).toEqual([])
  const waiting = {
    ...exits({}),
    steps: { start: { type: 'event', event: 'Started', entry: 'once', next: 'wait' }, wait: { type: 'wait', for: '3d' } },
  }
  expect(paths(rehearse({ journeys: [waiting], timeline: [started('+0s'), cancelled('+1d')] }))).toEqual(['start > wait !exited'])
})

test('[EXIT1] with matchIdentifier only the instance of that value exits; filters must hold', () => {
  const timeline = [started('+0s', 's1'), started('+1m', 's2'), cancelled('+2m', 's2'), cancelled('+3m', 's1', { why: 'price' })]
  expect(paths(rehearse({ journeys: [exits({ matchIdentifier: true })], timeline: timeline.slice(0, 3) }))).toEqual([
    'start > hold[maximum] > nudge > done',
    'start > hold !exited',
  ])
  const filtered = exits({ matchIdentifier: true, where: [{ property: 'why', equals: 'churn' }] })
  expect(paths(rehearse({ journeys: [filtered], timeline }))).toEqual([
    'start > hold[maximum] > nudge > done',
    'start > hold[maximum] > nudge > done',
  ])
})

test('[EXIT2] without matchIdentifier all active instances of the profile in the journey exit, and nobody else', () => {
  const timeline = [started('+0s', 's1'), started('+1m', 's2'), started('+1m', 's3', { profile: 'u2' }), event('+2m', 'Cancelled')]
  const result = rehearse({
    journeys: [exits({ send: true }), checkout({ journey: { id: 'other' } })],
    profiles: [{ id: 'u1' }, { id: 'u2' }],
    timeline,
  })
  expect(result.instances.filter(({ outcome }) => outcome === 'exited').map(({ id }) => id)).toEqual(['checkout/u1/1', 'checkout/u1/2'])
  expect(result.sends.filter(({ step }) => step === null)).toHaveLength(2)
})

test('[EXIT3] an exit rule goes before the branch that the event would take; the first rule that matches decides', () => {
  const both = checkout({
    journey: {
      exitRules: [
        { id: 'first', event: 'Bought', send: false },
        { id: 'second', event: 'Bought', send: true },
      ],
      exitSend: { activation: { id: 'x1', destination: 'sink' } },
    },
  })
  const result = rehearse({ journeys: [both], timeline: [started('+0s'), event('+1m', 'Bought', { session: 's1' })] })
  expect(result.instances[0]).toMatchObject({ path: 'start > hold !exited', endedBy: { exitRule: 'first' } })
  expect(result.journeys.checkout?.steps.hold?.branches).toEqual({ bought: 0, maximum: 0 })
  expect(result.sends).toEqual([])
})

test('[EXIT4] the exit send goes out first, with the context so far and the exit event', () => {
  const result = rehearse({
    journeys: [exits({ send: true, name: 'Gave up' })],
    timeline: [started('+0s'), cancelled('+30m', 's1', { why: 'price' })],
  })
  expect(result.sends).toMatchObject([
    {
      step: null,
      exitRule: 'out',
      at: '2026-01-05T10:30:00.000Z',
      event: {
        event: 'Gave up',
        properties: { journey_context: { Started: { session: 's1' }, Cancelled: { session: 's1', why: 'price' } } },
      },
    },
  ])
})

test('[EXIT4] a rule without send sends nothing; the exit event is aliased where a step has its name', () => {
  expect(rehearse({ journeys: [exits({})], timeline: [started('+0s'), cancelled('+1m')] }).sends).toEqual([])
  const aliased = checkout({
    journey: {
      exitRules: [{ id: 'out', name: 'bought elsewhere', event: 'Bought', send: true }],
      exitSend: { eventName: 'Bye', activation: { id: 'x1', destination: 'sink' } },
    },
  })
  const [send] = rehearse({ journeys: [aliased], timeline: [started('+0s'), event('+1m', 'Bought', { n: 1 })] }).sends
  expect(send?.event).toMatchObject({ event: 'Bye', properties: { journey_context: { 'Bought - bought elsewhere': { n: 1 } } } })
})

test('[EXIT5] an event that is exit and entry ends the instance and starts the next', () => {
  const journey = checkout({ journey: { exitRules: [{ id: 'again', event: 'Started', matchIdentifier: true }] } })
  const result = rehearse({ journeys: [journey], timeline: [started('+0s'), started('+30m')] })
  expect(result.instances.map(({ path, steps }) => [path, steps[0]?.at])).toEqual([
    ['start > hold !exited', '2026-01-05T10:00:00.000Z'],
    ['start > hold[maximum] > nudge > done', '2026-01-05T10:30:00.000Z'],
  ])
  expect(discards(result)).toEqual([])
})

test('[EXIT6] an exit event that fails is ignored with its reason', () => {
  const rule = { matchIdentifier: true, where: [{ property: 'why', equals: 'churn' }] }
  const timeline = (properties: object) => [started('+0s'), event('+1m', 'Cancelled', properties, { messageId: 'm' })]
  const reasonOf = (properties: object) => discards(rehearse({ journeys: [exits(rule)], timeline: timeline(properties) }))
  expect(reasonOf({ session: 's1', why: 'price' })).toEqual(['ignored m filtered:property checkout/u1/1'])
  expect(reasonOf({ why: 'churn' })).toEqual(['ignored m identifier-missing checkout/u1/1'])
  expect(reasonOf({ session: 'x', why: 'churn' })).toEqual(['ignored m identifier-mismatch checkout/u1/1'])
  expect(reasonOf({ session: 's1', why: 'churn' })).toEqual([])
})
