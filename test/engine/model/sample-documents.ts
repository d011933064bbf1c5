import type { JsonObject } from '../../../src/engine/model/json-value.ts'

/** Documents without problems, made anew for each test so that it may damage its own. */

export function sampleJourney(): Sample {
  return {
    $schema: '../schemas/journey.schema.json',
    format: 'rehearsal/journey/1',
    id: 'checkout',
    name: 'Checkout abandonment',
    preset: 'twilio-ga-2025-11',
    start: 'started',
    steps: {
      started: {
        type: 'event',
        event: 'Checkout_Started',
        where: [
          { property: 'currency', anyOf: ['EUR', 'USD'] },
          { property: 'cart.size', equals: 5 },
        ],
        entry: 'every-time',
        audience: 'known customers',
        identifier: 'session_id',
        next: 'pause',
      },
      pause: { type: 'wait', name: 'A moment', for: '10m', next: 'wait' },
      wait: {
        type: 'hold-until',
        name: 'Wait for the purchase',
        branches: [
          { id: 'changed', name: 'Changed the cart', event: 'Cart_Changed', restart: true },
          { id: 'purchased', name: 'Purchased', event: 'Purchase_Completed', where: [{ property: 'total', equals: true }], next: 'done' },
        ],
        maximum: { after: '1h', next: 'nudge' },
      },
      nudge: {
        type: 'send-to-destination',
        name: 'Nudge',
        eventName: 'Checkout Nudge',
        activations: [{ id: 'a1', destination: 'sink', action: 'trackEvent', context: ['Checkout_Started.total'], traits: ['email'] }],
        next: 'split',
      },
      split: {
        type: 'condition',
        name: 'Who is it',
        branches: [
          {
            id: 'vip',
            name: 'VIP',
            when: { all: [{ segment: 'vip', member: true }, { not: { trait: 'country', is: 'any-of', value: ['FR', 'DE'] } }] },
            next: 'done',
          },
          {
            id: 'large',
            name: 'Large cart',
            when: {
              any: [
                { context: 'Checkout_Started.total', is: 'greater-than', value: 100 },
                { context: { key: 'Cart_Changed', path: 'cart.size' }, is: 'exists' },
              ],
            },
          },
        ],
        otherwise: { next: 'dice' },
      },
      dice: {
        type: 'random-split',
        branches: [
          { id: 'a', name: 'Branch A', percent: 40, next: 'done' },
          { id: 'b', percent: 60, next: null },
        ],
        sameBranch: true,
      },
      done: { type: 'end' },
    },
    exitRules: [
      {
        id: 'cancelled',
        name: 'Cancelled',
        event: 'Order_Cancelled',
        where: [{ property: 'final', equals: true }],
        matchIdentifier: true,
        send: true,
      },
      { id: 'gone', event: 'Account_Closed' },
    ],
    exitSend: { eventName: 'Order was cancelled', activation: { id: 'x1', destination: 'sink', traits: ['email'] } },
    assumptions: { 'event-at-deadline': 'timer-wins', 'max-steps': 40, 'delay-minimum': '1m' },
    settings: { timezone: 'Europe/Paris' },
    layout: { started: { x: 0, y: -1.5 } },
  }
}

export function sampleWorkspace(): Sample {
  return {
    format: 'rehearsal/workspace/1',
    name: 'Demo shop',
    timezone: 'Europe/Paris',
    namespaces: [{ id: 'email', kind: 'person' }],
    events: [
      { name: 'Checkout_Started', properties: { session_id: 'string', total: 'number', currency: 'string', cart: 'object' } },
      { name: 'Purchase_Completed', properties: { session_id: 'string', total: 'number' } },
      { name: 'Cart_Changed' },
      { name: 'Order_Cancelled' },
      { name: 'Account_Closed' },
    ],
    segments: [
      { id: 'known customers', name: 'Known customers', evaluation: 'scripted' },
      {
        id: 'vip',
        evaluation: 'streaming',
        latency: '2m',
        rule: {
          all: [
            {
              any: [
                { trait: 'plan', is: 'equals', value: 'vip' },
                { segment: 'known customers', member: false },
              ],
            },
            {
              not: {
                event: 'Purchase_Completed',
                where: [{ property: 'total', equals: 0 }],
                count: { is: 'at-least', value: 3 },
                within: '30d',
              },
            },
          ],
        },
      },
    ],
    destinations: [{ id: 'sink', name: 'Sink', kind: 'recorder' }],
  }
}

export function sampleScenario(): Sample {
  const { events, segments, destinations } = sampleWorkspace()
  return {
    format: 'rehearsal/scenario/1',
    name: 'Buys in time',
    seed: 7,
    clock: { start: '2026-01-05T10:00:00Z', end: '+7d' },
    events,
    segments,
    destinations,
    journeys: [sampleJourney()],
    profiles: [
      {
        id: 'u1',
        identities: { email: ['u1@example.com', { id: 'old@example.com', primary: false }] },
        traits: { first_name: 'Ann' },
        segments: ['known customers'],
      },
    ],
    timeline: [
      {
        at: '+0s',
        profile: 'u1',
        event: 'Checkout_Started',
        properties: { session_id: 's1', deep: { list: [1, null] } },
        messageId: 'm1',
        timestamp: '+0s',
      },
      { at: '2026-01-05T10:20:00+00:00', profile: 'u1', traits: { plan: null } },
      { at: '+1h', profile: 'u-3', event: 'Purchase_Completed' },
      { at: '+30m', profile: 'u-2', segment: 'known customers', change: 'enter' },
    ],
    assumptions: { 'event-at-deadline': 'event-wins' },
    synthesize: {
      profiles: {
        count: 10,
        traits: { plan: { oneOf: { free: 0.7, pro: 0.3 } } },
        identities: { email: { faker: 'internet.email', coverage: 0.9 } },
      },
      activity: [
        {
          event: 'Checkout_Started',
          perProfile: { poisson: { mean: 1.2, every: '30d' } },
          properties: { session_id: { id: 's-' } },
          followedBy: [
            { event: 'Purchase_Completed', probability: 0.4, after: { logNormal: { median: '20m', sigma: 1 } }, carry: ['session_id'] },
          ],
        },
      ],
    },
    limits: { occurrences: 1000 },
    expect: [
      {
        name: 'the way',
        profile: 'u1',
        journey: 'checkout',
        paths: ['started > pause > wait[purchased] > done', 'started > pause !expired'],
      },
      { journey: 'checkout', step: 'nudge', entered: { 'at-least': 0, 'at-most': 20 } },
      {
        sends: { destination: 'sink', profile: 'u-9', step: 'nudge', activation: 'a1', journey: 'checkout', status: 'delivered' },
        count: 0,
      },
      { sends: {}, every: { path: '$.event.event', equals: 'Checkout Nudge' } },
      { refused: { profile: 'u1', reason: 'missing-identifier' }, count: { equals: 0 } },
      { journey: 'checkout', outcomes: { completed: { 'at-least': 0.3 }, waiting: 0 } },
    ],
  }
}

/** A document whose insides a test may reach and change. */
export type Sample = { [key: string]: JsonObject[string] }

/** A deep copy with the value at that path replaced; undefined takes the key out. */
export function changed(document: Sample, path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(document)
  let holder = copy as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>
  const last = path.at(-1) ?? ''
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return copy
}
