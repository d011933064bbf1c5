import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NearestTarget } from '../../../src/engine/account/nearest/nearest-target.ts'
import type { Nearest } from '../../../src/engine/account/nearest/search-nearest.ts'
import { runQuestions } from '../../../src/engine/account/questions/run-questions.ts'
import type { RunReader } from '../../../src/engine/account/run-reader.ts'
import { adobe, journey, ofToday, qualification } from '../run/adobe/adobe.ts'
import { checkout, checkoutWith, event, type Given, readerOf, scenarioOf } from '../run/rehearse.ts'

function nearest(reader: RunReader, target: NearestTarget): Nearest {
  const questions = runQuestions(reader)
  for (;;) {
    const progress = questions.nearestChange(target, 1)
    if (progress === null) throw new Error('no such target')
    if (progress.nearest) return progress.nearest
  }
}

const found = (given: Given, target: NearestTarget = { kind: 'discard', discard: 0 }) =>
  nearest(readerOf(scenarioOf(given)), target).found.map((words) => words.join(' and '))
const started = (at: string, more: object = {}) => event(at, 'Started', { session: 's1', ...more })
const bought = (at: string, session = 's1') => event(at, 'Bought', { session })
const gold = (more: object) => [{ id: 'gold', name: 'Gold', ...more }]
const ofGold = [checkout({ start: { audience: 'gold' } })]
const toNudge: NearestTarget = { kind: 'reach', profile: 'u1', journey: 'checkout', step: 'nudge', instance: 0 }

describe('[WHY5] what would have let an event in', () => {
  test('properties that pass the filters, all of them together', () => {
    const where = [
      { property: 'currency', equals: 'EUR' },
      { property: 'cart.items', anyOf: [2, 3] },
    ]
    expect(found({ journeys: [checkout({ start: { where } })], timeline: [started('+0s', { currency: 'GBP' })] })).toEqual([
      'with currency "EUR" instead of "GBP" and with cart.items 2, which was missing',
    ])
  })

  test('a trait that makes a member of a streamed segment', () => {
    const segments = gold({ evaluation: 'streaming', rule: { trait: 'plan', is: 'equals', value: 'pro' } })
    const profiles = [{ id: 'u1', traits: { plan: 'free' } }]
    expect(found({ journeys: ofGold, segments, profiles, timeline: [started('+1h')] })).toEqual([
      'with the trait plan "pro" from 2026-01-05 11:00:00 UTC on (it was "free")',
    ])
  })

  test('a segment that is calculated once more while the rule held', () => {
    const rule = { trait: 'plan', is: 'equals', value: 'pro' }
    const segments = gold({ evaluation: 'batch', calculation: { daily: '01:00' }, rule })
    const timeline = [
      { at: '+15m', profile: 'u1', traits: { plan: 'pro' } },
      { at: '+2h', profile: 'u1', traits: { plan: 'free' } },
      started('+3h'),
    ]
    expect(found({ journeys: ofGold, segments, timeline })).toEqual(['if "Gold" had also been calculated at 2026-01-05 10:16:00 UTC'])
  })

  test('a rule that asks for as many events as there were; a scripted membership; a latency that is none', () => {
    const rule = { event: 'Ordered', count: { is: 'at-least', value: 3 } }
    const orders = [event('+1m', 'Ordered'), event('+2m', 'Ordered')]
    expect(found({ journeys: ofGold, segments: gold({ evaluation: 'streaming', rule }), timeline: [...orders, started('+1h')] })).toEqual([
      'if "Gold" asked for 2 Ordered instead of 3 (it had 2 then)',
    ])
    expect(found({ journeys: ofGold, segments: gold({ evaluation: 'scripted' }), timeline: [started('+1h')] })).toEqual([
      'if it had been put into "gold" by 2026-01-05 11:00:00 UTC',
    ])
    const late = gold({ evaluation: 'streaming', latency: '10m', rule: { event: 'Ordered' } })
    expect(found({ journeys: ofGold, segments: late, timeline: [event('+1m', 'Ordered'), started('+5m')] })).toEqual([
      'if "Gold" was known at once, not 10 m later',
    ])
  })

  test('the identifier, and a time at which the profile was not inside any more', () => {
    expect(found({ journeys: [checkout()], timeline: [event('+0s', 'Started')] })).toEqual(['with session "any-text", which was missing'])
    const journeys = [checkout({ start: { entry: 'after-exit', identifier: undefined } })]
    expect(found({ journeys, timeline: [started('+0s'), started('+57m')] })).toEqual([
      'if Started had come 3 m 1 s later, at 2026-01-05 11:00:01 UTC',
    ])
  })

  test('two obstacles, one behind the other, are both taken away', () => {
    const journeys = [checkout({ start: { audience: 'gold', where: [{ property: 'currency', equals: 'EUR' }] } })]
    const timeline = [started('+1h', { currency: 'GBP' })]
    expect(found({ journeys, segments: gold({ evaluation: 'scripted' }), timeline })).toEqual([
      'with currency "EUR" instead of "GBP" and if it had been put into "gold" by 2026-01-05 11:00:00 UTC',
    ])
  })

  test('a paused journey: later, or before', () => {
    const pauses = ['pause', 'resume'].map((does, place) => ({ at: `+${place + 1}h`, journey: 'checkout', do: does }))
    expect(found({ journeys: [checkout()], timeline: [...pauses, started('+90m')] })).toEqual([
      'if Started had come 30 m later, at 2026-01-05 12:00:00 UTC',
      'if Started had come 30 m 1 s earlier, at 2026-01-05 10:59:59 UTC',
    ])
  })

  test('nothing is told that was not rehearsed: of profiles that share something, none', () => {
    const cap = { type: 'condition', branches: [{ id: 'cap', name: 'Cap', when: { profileCap: 1 }, next: 'a' }] }
    const capped = adobe({ journeys: [journey({ s: qualification({ next: 'c' }), c: cap, a: { type: 'end' } }, ofToday)] })
    const answer = nearest(readerOf(scenarioOf(capped)), { kind: 'enter', profile: 'p1', journey: 'j' })
    expect(answer).toMatchObject({ found: [], tried: 0, impossible: expect.stringMatching(/share limits, caps or answers/) })
  })
})

describe('[WHY5] what would have moved an instance, or brought it to a step', () => {
  test('the identifier of the instance; an event in time', () => {
    const timeline = [started('+0s'), bought('+10m', 's2'), bought('+1h1m')]
    expect(found({ journeys: [checkout()], timeline })).toEqual(['with session "s1" instead of "s2"'])
    expect(found({ journeys: [checkout()], timeline }, { kind: 'discard', discard: 1 })).toEqual([
      'if Bought had come 1 m earlier, at 2026-01-05 11:00:00 UTC',
    ])
  })

  test('the event that led elsewhere, later or not at all', () => {
    expect(found({ journeys: [checkout()], timeline: [started('+0s'), bought('+48m')] }, toNudge)).toEqual([
      'if Bought had come 12 m 1 s later, at 2026-01-05 11:00:01 UTC',
      'without the Bought of 2026-01-05 10:48:00 UTC',
    ])
  })

  test('the values that a condition asks for', () => {
    const when = {
      all: [
        { trait: 'plan', is: 'equals', value: 'pro' },
        { context: 'Started.total', is: 'at-least', value: 50 },
      ],
    }
    const hold = {
      type: 'condition',
      name: 'Hold',
      branches: [{ id: 'vip', name: 'VIPs', when, next: 'nudge' }],
      otherwise: { next: 'done' },
    }
    const given = { journeys: [checkoutWith(hold)], timeline: [started('+0s', { total: 42.5 })] }
    expect(found(given, toNudge)).toEqual([
      'with the trait plan "pro" from 2026-01-05 10:00:00 UTC on (it was missing) and with total 50 instead of 42.5',
    ])
  })

  test('a longer clock for who still waits', () => {
    expect(found({ journeys: [checkout()], timeline: [started('+167h30m')] }, toNudge)).toEqual([
      'if the clock of the scenario ran on until 2026-01-12 10:30:00 UTC',
    ])
  })

  test('a segment that nothing ever brought the profile into', () => {
    const silver = {
      id: 'silver',
      name: 'Silver',
      evaluation: 'streaming',
      rule: { event: 'Ordered', count: { is: 'at-least', value: 3 } },
    }
    const orders = ['+1h', '+2h'].map((at) => ({ at, profile: 'p1', event: 'Ordered', properties: {} }))
    const given = adobe({
      journeys: [journey({ s: qualification({ segment: 'silver' }), a: { type: 'end' } })],
      segments: [silver],
      timeline: orders,
    })
    expect(found(given, { kind: 'enter', profile: 'p1', journey: 'j' })).toEqual([
      'if "Silver" asked for 2 Ordered instead of 3 (it had 2 at most)',
    ])
  })
})

interface Started {
  readonly minutes: number
  readonly currency: string
  readonly session: string
}

const visits = fc.array(
  fc.record<Started>({
    minutes: fc.nat({ max: 240 }),
    currency: fc.constantFrom('EUR', 'GBP'),
    session: fc.constantFrom('s1', 's2', ''),
  }),
  { minLength: 1, maxLength: 8 },
)

test('[WHY5] every change that is told lets the event in when the scenario itself has it', () => {
  const journeys = [checkout({ start: { entry: 'after-exit', identifier: undefined, where: [{ property: 'currency', equals: 'EUR' }] } })]
  fc.assert(
    fc.property(visits, fc.boolean(), (given, isBuyer) => {
      const item = ({ minutes, ...properties }: Started, place: number) =>
        event(`+${minutes}m`, 'Started', { ...properties }, { messageId: `m${place}` })
      const others = isBuyer ? [bought('+20m'), bought('+100m')] : []
      const timeline = given.map(item)
      const reader = readerOf(scenarioOf({ journeys, timeline: [...timeline, ...others] }))
      const { rows } = reader.refusals({ at: Number.MAX_SAFE_INTEGER, offset: 0, limit: 100 })
      for (const { index, messageId, kind } of rows) {
        if (kind !== 'refused') continue
        for (const words of nearest(reader, { kind: 'discard', discard: index }).found) {
          const amended = timeline.map((one, place) => (`m${place}` === messageId ? amend(one, words) : one))
          const { instances } = readerOf(scenarioOf({ journeys, timeline: [...amended, ...others] })).result(100)
          const entries = readerOf(scenarioOf({ journeys, timeline: [...amended, ...others] })).refusals({
            at: Number.MAX_SAFE_INTEGER,
            offset: 0,
            limit: 100,
          })
          expect(instances.length).toBeGreaterThan(0)
          expect(entries.rows.map((row) => row.messageId)).not.toContain(messageId)
        }
      }
    }),
    { numRuns: 60, seed: 20260110 },
  )
})

/** What the words say, done to an item of the timeline. */
function amend(item: object, words: readonly string[]): object {
  let amended = item
  for (const said of words) {
    const [, at] = /, at (.+) UTC$/.exec(said) ?? []
    const [, name = '', value = 'null'] = /^with (\S+) ("[^"]*")/.exec(said) ?? []
    const { properties } = amended as { readonly properties: object }
    const field = at === undefined ? { properties: { ...properties, [name]: JSON.parse(value) } } : { at: `${at.replace(' ', 'T')}Z` }
    amended = { ...amended, ...field }
  }
  return amended
}
