import * as fc from 'fast-check'
import { act, adobe, every, journey, of2021, ofToday } from '../run/adobe/adobe.ts'

/** Everything that a random step may be, drawn so that it shrinks well. */
interface DrawnStep {
  readonly kind: 'listen' | 'hear-segment' | 'hold' | 'wait' | 'ask' | 'act' | 'update' | 'jump' | 'split'
  /** Which later step each way out leads to: how many steps ahead, 0 for the end of the path. */
  readonly ahead: readonly number[]
  readonly minutes: number
  readonly flag: boolean
  readonly segment: 'str' | 'silver' | 'bat'
}

const drawnStep = fc.record({
  kind: fc.constantFrom('listen', 'hear-segment', 'hold', 'wait', 'ask', 'act', 'update', 'jump', 'split'),
  ahead: fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }),
  minutes: fc.constantFrom(1, 30, 60, 24 * 60),
  flag: fc.boolean(),
  segment: fc.constantFrom('str', 'silver', 'bat'),
}) satisfies fc.Arbitrary<DrawnStep>

/** Two journeys that start in any way, the target of their jumps, and few people to whom much happens at few instants. */
export const adobeScenario = fc
  .record({
    seed: fc.nat({ max: 1000 }),
    one: journeyArbitrary('one'),
    other: journeyArbitrary('other'),
    timeline: fc.array(itemArbitrary(), { maxLength: 30 }),
    assumptions: fc.constantFrom({}, { 'event-at-deadline': 'timer-wins' }),
  })
  .map(({ one, other, ...rest }) => adobe({ ...rest, journeys: [one, other, target], clock }))

const clock = { start: '2020-07-20T08:00:00Z', end: '2020-07-24T08:00:00Z' }
const target = journey(
  { t: { type: 'event', event: 'T', namespace: 'crmid', next: 'w' }, w: { type: 'wait', for: '1h', next: null } },
  { id: 'target', ...of2021 },
)

function journeyArbitrary(id: string) {
  return fc
    .record({
      start: fc.constantFrom('event', 'qualification', 'trigger'),
      flag: fc.boolean(),
      rate: fc.constantFrom(500, 20_000),
      steps: fc.array(drawnStep, { minLength: 1, maxLength: 6 }),
      settings: fc.constantFrom({}, { reentrance: { allowed: false } }, { reentrance: { wait: '0s' } }, { globalTimeout: '1d' }),
    })
    .map(({ start, flag, rate, steps, settings }) => {
      const about = start === 'trigger' ? ofToday : of2021
      const hears = steps.some(({ kind }) => kind === 'hear-segment' || kind === 'hold')
      const may = { jump: start === 'event' && !hears, update: start !== 'qualification', catchSome: start !== 'trigger' }
      const written = steps.map((step, place) => [`s${place + 1}`, stepOf(step, place + 1, steps.length, may)] as const)
      return journey({ start: startOf(start, flag, rate), ...Object.fromEntries(written) }, { id, ...about, settings })
    })
}

/** What would be refused, or would set off a qualification for ever, is left out. */
interface Allowed {
  readonly jump: boolean
  readonly update: boolean
  readonly catchSome: boolean
}

function startOf(kind: string, flag: boolean, readRate: number): object {
  if (kind === 'event') return { type: 'event', event: 'E', namespace: 'crmid', next: 's1' }
  if (kind === 'qualification') {
    return { type: 'segment-qualification', segment: flag ? ['str', 'bat'] : 'silver', behavior: 'both', namespace: 'crmid', next: 's1' }
  }
  const schedule = every('day', '2020-07-21T01:00', { end: '2020-07-23T01:00' })
  return {
    type: 'segment-trigger',
    segment: 'str',
    namespace: 'crmid',
    ...schedule,
    readRate,
    incremental: flag,
    forceReentrance: !flag,
    next: 's1',
  }
}

function stepOf({ kind, ahead, minutes, flag, segment }: DrawnStep, place: number, count: number, may: Allowed): object {
  const next = (way: number): string | null => {
    const to = place + (ahead[way] ?? 0)
    return to === place || to > count ? null : `s${to}`
  }
  const timeout = flag ? { timeout: { after: `${minutes}m`, next: next(1) } } : {}
  switch (kind) {
    case 'listen':
      return { type: 'event', event: flag ? 'E' : 'F', ...timeout, next: next(0) }
    case 'hear-segment':
      return { type: 'segment-qualification', segment, behavior: flag ? 'both' : 'exit', ...timeout, next: next(0) }
    case 'hold':
      return {
        type: 'hold-until',
        branches: [
          { id: 'f', name: 'f', event: 'F', next: next(0) },
          { id: 'in', name: 'in', segment, behavior: 'both', next: next(1) },
          {
            id: 'late',
            name: 'late',
            after: `${minutes}m`,
            ...(flag && may.catchSome ? { when: { segment, member: true } } : {}),
            next: next(2),
          },
        ],
      }
    case 'wait':
      return { type: 'wait', for: `${minutes}m`, next: next(0) }
    case 'ask':
      return {
        type: 'condition',
        branches: [{ id: 'in', name: 'in', when: { segment, member: flag }, next: next(0) }],
        otherwise: { next: next(1) },
      }
    case 'update':
      if (!may.update) return act(next(0))
      return { type: 'update-profile', set: flag ? { tier: '"silver"' } : { plan: '"pro"', tier: '"gold"' }, next: next(0) }
    case 'jump':
      return may.jump ? { type: 'jump', journey: 'target', next: next(0) } : act(next(0))
    case 'split':
      return {
        type: 'random-split',
        branches: [
          { id: 'a', name: 'a', percent: 50, next: next(0) },
          { id: 'b', name: 'b', percent: 50, next: next(1) },
        ],
      }
    case 'act':
      return act(next(0))
  }
}

function itemArbitrary() {
  const at = fc.constantFrom('+0s', '+1m', '+30m', '+1h', '+16h', '+17h', '+17h1ms', '+41h', '+2d')
  const profile = fc.constantFrom('p1', 'p2', 'p3')
  return fc.oneof(
    fc.record({ at, profile, event: fc.constantFrom('E', 'F') }),
    fc.record({ at, profile, event: fc.constant('E'), identity: fc.constant({ crmid: 'c9' }) }),
    fc.record({ at, profile, segment: fc.constantFrom('str', 'other'), change: fc.constantFrom('enter', 'exit') }),
    fc.record({ at, profile, traits: fc.record({ tier: fc.constantFrom('silver', 'gold', null) }) }),
    fc.record({ at, profile, traits: fc.record({ plan: fc.constantFrom('pro', null) }) }),
    fc.record({ at, calculate: fc.constant(['bat']) }),
    fc.record({ at, journey: fc.constantFrom('one', 'target'), do: fc.constantFrom('close', 'stop') }),
    fc.record({ at, merge: fc.constantFrom({ from: 'p1', into: 'p2' }, { from: 'p2', into: 'p1' }) }),
  )
}
