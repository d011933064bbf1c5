import { expect, test } from 'vitest'
import { FrameReader } from '../../../src/engine/account/frame-reader.ts'
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
  const leftPause = (at: number) => reader.frame(at).versions.waiting?.[0]?.left.pause
  expect([start, start + day, start + 3 * day, start].map(leftPause)).toEqual([0, 0, 1, 0])
  expect(reader.frame(start).versions.waiting?.[0]?.left.start).toBe(2)
})

test('[ACC1] exit sends are counted beside those of steps, from their instant on', () => {
  const sends = (at: number) => [reader.frame(at).versions.waiting?.[0]?.exitSends, reader.frame(at).sends]
  expect([start + day - 1, start + day, start].map(sends)).toEqual([
    [0, 0],
    [1, 1],
    [0, 0],
  ])
})

test('[ACC1] exits are counted by their rule', () => {
  const exits = (at: number) => reader.frame(at).versions.waiting?.[0]?.exits
  expect([start + day - 1, start + day].map(exits)).toEqual([{ out: 0 }, { out: 1 }])
})

test('[ACC1] each version has its own counts, and those of the journey are their sum', () => {
  const published = { at: '+1h', journey: 'waiting', do: 'publish', definition: { ...waiting, name: 'Second' } }
  const { journeys, versions } = readerOf(
    scenarioOf({
      journeys: [waiting],
      profiles: [{ id: 'u1' }, { id: 'u2' }, { id: 'u3' }],
      timeline: [
        event('+0s', 'Started'),
        published,
        event('+2h', 'Started', {}, { profile: 'u2' }),
        event('+2h', 'Started', {}, { profile: 'u3' }),
      ],
    }),
  ).frame(start + day)
  expect(versions.waiting?.map(({ counts }) => counts.steps.pause)).toEqual([
    { entered: 1, waiting: 1 },
    { entered: 2, waiting: 2 },
  ])
  expect(journeys.waiting?.steps.pause).toEqual({ entered: 3, waiting: 3 })
})

test('an overview lists the versions with their states and what was published', () => {
  const [version] = reader.overview().versions
  expect(version).toEqual({
    journey: 'waiting',
    version: 1,
    states: [{ at: start, state: 'live' }],
    syncKeys: { 'exit/x1': expect.stringMatching(/^waiting__exit_/) },
    isFinal: null,
    stateChanges: ['pause', 'resume', 'archive'],
    definition: expect.objectContaining({ id: 'waiting', exitRules: [expect.objectContaining({ id: 'out' })] }),
  })
})

const busy = readerOf(
  scenarioOf({
    journeys: [waiting],
    profiles: [],
    timeline: [],
    synthesize: { profiles: { count: 2_000 }, activity: [{ event: 'Started', perProfile: { poisson: { mean: 1, every: '7d' } } }] },
  }),
)

test('[ACC30] once everything was read, any instant takes fewer rows than stand between two checkpoints', () => {
  const gap = 64
  const frames = new FrameReader(busy.index, gap)
  frames.frame(Number.POSITIVE_INFINITY)
  expect(busy.index.count).toBeGreaterThan(50 * gap)
  expect(frames.rowsRead).toBe(busy.index.count)
  for (const share of [0.5, 0, 0.99, 0.01, 0.75, 0.25, 1, 0.6]) {
    const before = frames.rowsRead
    frames.frame(start + share * 7 * day)
    expect(frames.rowsRead - before).toBeLessThan(gap)
  }
})

test('[ACC30] a step back takes the rows that it goes back by, and nothing is read twice on the way there', () => {
  const frames = new FrameReader(busy.index)
  const [early, late] = [start + 3 * day, start + 3 * day + 60_000]
  frames.frame(late)
  const between = busy.index.rowsUntil(late) - busy.index.rowsUntil(early)
  const read = frames.rowsRead
  expect(read).toBe(busy.index.rowsUntil(late))
  frames.frame(early)
  frames.frame(late)
  expect(frames.rowsRead - read).toBe(2 * between)
})

test('[ACC1] what no journey saw is counted by itself, so that all counts are as many as the list of a journey has', () => {
  const twice = { messageId: 'm-1' }
  const doubled = readerOf(
    scenarioOf({
      journeys: [waiting],
      profiles: [{ id: 'u1' }],
      timeline: [event('+0s', 'Started', {}, twice), event('+1m', 'Started', {}, twice), event('+2m', 'Started')],
    }),
  )
  const numbers = (at: number, during?: { from: number; to: number }) => {
    const { journeys, ignoredByAll } = doubled.frame(at, during)
    const listed = doubled.refusals({ at, offset: 0, limit: 9, journey: 'waiting', ...(during && { during }) }).total
    const { refused = 0, ignored = 0 } = journeys.waiting ?? {}
    expect(refused + ignored + ignoredByAll).toBe(listed)
    return [refused, ignored, ignoredByAll]
  }
  expect(numbers(start)).toEqual([0, 0, 0])
  expect(numbers(start + 60_000)).toEqual([0, 0, 1])
  expect(numbers(start + day)).toEqual([1, 0, 1])
  expect(numbers(start + day, { from: start + 90_000, to: start + day })).toEqual([1, 0, 0])
})
