import fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentOf } from '../../../src/engine/edit/moment-as.ts'
import { journeyActs, journeyItemAs, kindOfItem, timelineItemAs, timelineKinds } from '../../../src/engine/edit/timeline-item-kind.ts'
import { isInOrder, withTimelineInOrder } from '../../../src/engine/edit/timeline-order.ts'
import { decodeScenario } from '../../../src/engine/model/decode.ts'
import type { JsonObject, JsonValue } from '../../../src/engine/model/json-value.ts'

const start = '2026-01-05T10:00:00Z'
const scenario = (timeline: readonly JsonValue[]): JsonObject => ({
  format: 'rehearsal/scenario/1',
  name: 'S',
  clock: { start, end: '+7d' },
  journeys: ['a.journey.json'],
  timeline,
})
const [at, profile] = ['+1h', 'ann']
const all: readonly JsonObject[] = [
  { at, profile, event: 'Came', messageId: 'm1' },
  { at, profile, traits: { plan: 'pro' } },
  { at, profile, segment: 'vip', change: 'exit' },
  { at, calculate: ['gold', 'vip'] },
  { at, journey: 'club', do: 'stop', version: 2 },
  { at, profile, journey: 'club', reaction: { step: 'mail', interaction: 'clicked' } },
  { at, merge: { from: 'bob', into: profile } },
]

test('[SCN7] an item of another kind is at the same time, and of the same person and segment', () => {
  expect(all.map(kindOfItem)).toEqual(timelineKinds)
  for (const before of all)
    for (const kind of timelineKinds) {
      const after = timelineItemAs(before, kind)
      expect(kindOfItem(after)).toBe(kind)
      expect(after.at).toBe(at)
      if (kindOfItem(before) === kind) expect(after).toBe(before)
      if ('profile' in before && 'profile' in after) expect(after.profile).toBe(profile)
    }
  expect(timelineItemAs(all[2], 'calculate')).toEqual({ at, calculate: ['vip'] })
  expect(timelineItemAs(all[3], 'segment')).toEqual({ at, profile: '', segment: 'gold', change: 'enter' })
  expect(timelineItemAs(all[6], 'event')).toEqual({ at, profile, event: '' })
  expect(timelineItemAs(all[5], 'journey')).toEqual({ at, journey: 'club', do: 'pause' })
  for (const broken of [undefined, 7, [], {}] as JsonValue[]) expect(kindOfItem(timelineItemAs(broken, 'event'))).toBe('event')
})

test('[SCN7] something else that is done to a journey is done to the same one, at the same step', () => {
  for (const before of journeyActs.map((act) => journeyItemAs(all[4], act)))
    for (const act of journeyActs) {
      const after = journeyItemAs(before, act)
      expect(after).toMatchObject({ at, journey: 'club', do: act })
      if (before.do === act) expect(after).toBe(before)
      const chosen = { ...after, ...('step' in after && { step: 'mail', activation: 'a1' }) }
      const { ok } = decodeScenario(scenario([chosen]))
      expect(ok, JSON.stringify(chosen)).toBe(true)
    }
  expect(journeyItemAs(all[4], 'close')).toEqual({ ...all[4], do: 'close' })
  const edit = { at, journey: 'club', do: 'edit-activation', step: 'mail', activation: 'a1', set: { eventName: 'X' } }
  expect(journeyItemAs(edit, 'delete-activation')).toEqual({ at, journey: 'club', do: 'delete-activation', step: 'mail', activation: 'a1' })
})

const anyTime = fc.oneof(
  fc.integer({ min: 0, max: 300 }).map((minutes) => `+${minutes}m`),
  fc.integer({ min: -50, max: 300 }).map((minutes) => new Date(Date.parse(start) + minutes * 60_000).toISOString()),
  fc.constant('soon'),
)

test('[SCN8] a sorted timeline has the same items by time, alike ones as they stood, and is sorted already', () => {
  fc.assert(
    fc.property(fc.array(anyTime, { maxLength: 30 }), (times) => {
      const before = scenario(times.map((time, n) => ({ at: time, profile, event: 'E', messageId: `m${n}` })))
      const after = withTimelineInOrder(before)
      const items = after.timeline as readonly { at: string; messageId: string }[]
      expect([...items].sort((a, b) => Number(a.messageId.slice(1)) - Number(b.messageId.slice(1)))).toEqual(before.timeline)
      expect(isInOrder(after)).toBe(true)
      expect(withTimelineInOrder(after)).toBe(after)
      const known = items.map((item) => ({
        time: momentOf(item.at, start)?.at ?? Number.POSITIVE_INFINITY,
        n: Number(item.messageId.slice(1)),
      }))
      for (const [index, one] of known.entries()) {
        const next = known[index + 1]
        if (next) expect(one.time < next.time || (one.time === next.time && one.n < next.n)).toBe(true)
      }
    }),
  )
  const { timeline: _, ...none } = scenario([])
  expect(withTimelineInOrder(none)).toBe(none)
})
