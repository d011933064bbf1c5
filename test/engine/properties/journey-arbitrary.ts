import * as fc from 'fast-check'

type Steps = Record<string, Record<string, unknown>>

/** Everything that a random journey may do next, drawn as numbers so that it shrinks well. */
interface DrawnStep {
  readonly kind: 'hold' | 'wait' | 'split' | 'random' | 'send'
  /** Which later step each way out leads to: how many steps ahead, 0 for the end of the path. */
  readonly ahead: readonly number[]
  readonly minutes: number
  readonly flag: boolean
  readonly percent: number
}

const events = ['Started', 'Bought', 'Ordered', 'Gone'] as const

/**
 * A random valid journey: every way leads to a later step or ends, so that paths join but never lead back. Steps are `s1`, `s2`, …
 * after `start`.
 */
export function journeyArbitrary(id: string) {
  const drawn = fc.record({
    kind: fc.constantFrom('hold', 'wait', 'split', 'random', 'random', 'send'),
    ahead: fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }),
    minutes: fc.constantFrom(5, 30, 60, 24 * 60),
    flag: fc.boolean(),
    percent: fc.integer({ min: 0, max: 100 }),
  }) satisfies fc.Arbitrary<DrawnStep>
  return fc
    .record({
      steps: fc.array(drawn, { minLength: 1, maxLength: 8 }),
      entry: fc.constantFrom('every-time', 'once', 'after-exit'),
      exits: fc.boolean(),
      matchIdentifier: fc.boolean(),
    })
    .map(({ steps, entry, exits, matchIdentifier }) => ({
      format: 'rehearsal/journey/1',
      id,
      name: id,
      preset: 'twilio-ga-2025-11',
      start: 'start',
      steps: {
        start: {
          type: 'event',
          event: 'Started',
          entry,
          ...(entry === 'every-time' ? { identifier: 'session' } : {}),
          next: 's1',
        },
        ...Object.assign({}, ...steps.map((step, place) => ({ [`s${place + 1}`]: written(step, place + 1, steps.length) }))),
      } as Steps,
      ...(exits
        ? {
            exitRules: [{ id: 'out', event: 'Gone', matchIdentifier: matchIdentifier && entry === 'every-time', send: true }],
            exitSend: { activation: { id: 'x', destination: 'sink' } },
          }
        : {}),
    }))
}

/** A random valid journey as it stands in a scenario. */
export type RandomJourney = ReturnType<typeof journeyArbitrary> extends fc.Arbitrary<infer Journey> ? Journey : never

function written({ kind, ahead, minutes, flag, percent }: DrawnStep, place: number, count: number): Record<string, unknown> {
  const next = (way: number): string | null => {
    const target = place + (ahead[way] ?? 0)
    return target === place || target > count ? null : `s${target}`
  }
  const name = `Step ${place}`
  switch (kind) {
    case 'wait':
      return { type: 'wait', for: `${minutes}m`, next: next(0) }
    case 'send':
      return { type: 'send-to-destination', name, activations: [{ id: 'a1', destination: 'sink', traits: ['plan'] }], next: next(0) }
    case 'hold':
      return {
        type: 'hold-until',
        name,
        branches: events.slice(0, 2 + (percent % 2)).map((event, way) => {
          const restarts = flag && way === 0
          return { id: `b${way}`, name: `${name} b${way}`, event, ...(restarts ? { restart: true } : { next: next(way) }) }
        }),
        maximum: { after: `${minutes}m`, next: next(3) },
      }
    case 'split':
      return {
        type: 'condition',
        name,
        branches: [{ id: 'pro', name: `${name} pro`, when: { trait: 'plan', is: 'equals', value: 'pro' }, next: next(0) }],
        ...(flag ? { otherwise: { next: next(1) } } : {}),
      }
    case 'random':
      return {
        type: 'random-split',
        name,
        sameBranch: flag,
        branches: [
          { id: 'a', name: `${name} a`, percent, next: next(0) },
          { id: 'b', name: `${name} b`, percent: 100 - percent, next: next(1) },
        ],
      }
  }
}
