import { expect, test } from 'vitest'
import { event, readerOf, scenarioOf } from '../run/rehearse.ts'

const waiting = {
  format: 'rehearsal/journey/1',
  id: 'waiting',
  preset: 'twilio-ga-2025-11',
  start: 'start',
  steps: { start: { type: 'event', event: 'Started', entry: 'once', next: 'pause' }, pause: { type: 'wait', for: '3d' } },
  exitRules: [{ id: 'out', event: 'Cancelled', send: true }],
  exitSend: { eventName: 'Goodbye', activation: { id: 'x1', destination: 'sink' } },
}
const start = Date.parse('2026-01-05T10:00:00Z')
const day = 86_400_000
const reader = readerOf(
  scenarioOf({
    journeys: [waiting],
    profiles: [{ id: 'u1' }, { id: 'u2' }],
    timeline: [event('+0s', 'Started'), event('+0s', 'Started', {}, { profile: 'u2' }), event('+1d', 'Cancelled')],
  }),
)

test('[ACC1] who was ended inside a step has not left it by its way', () => {
  const leftPause = (at: number) => reader.frame(at).left.waiting?.pause
  expect([start, start + day, start + 3 * day, start].map(leftPause)).toEqual([0, 0, 1, 0])
  expect(reader.frame(start).left.waiting?.start).toBe(2)
})

test('[ACC1] exit sends are counted beside those of steps, from their instant on', () => {
  const sends = (at: number) => [reader.frame(at).exitSends.waiting, reader.frame(at).sends]
  expect([start + day - 1, start + day, start].map(sends)).toEqual([
    [0, 0],
    [1, 1],
    [0, 0],
  ])
})

test('an overview lists the versions with their states', () => {
  expect(reader.overview().versions).toEqual([{ journey: 'waiting', version: 1, states: [{ at: start, state: 'live' }] }])
})
