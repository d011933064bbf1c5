import { describe, expect, test } from 'vitest'
import type { SampleSend } from '../../../src/engine/index.ts'
import { sampleSends } from '../../../src/engine/index.ts'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import type { Profile } from '../../../src/engine/model/scenario.ts'
import type { EventDefinition } from '../../../src/engine/model/workspace.ts'
import { checkout, scenarioOf } from '../run/rehearse.ts'

interface Given {
  readonly journey?: object
  readonly activation?: string
  readonly events?: readonly EventDefinition[]
  readonly profile?: Profile
  readonly destinations?: readonly object[]
}

const code = {
  mapPayload: () => ({ mapped: true }),
  performAction: () => ({ payload: { to: 'u1' }, changes: [], requests: [], failure: null }),
}

function sends({ journey, activation, events, profile, destinations }: Given = {}, tools = code): SampleSend[] {
  const scenario = scenarioOf({ journeys: [journey ?? checkout()], ...(destinations ? { destinations } : {}) })
  const [one] = scenario.journeys
  if (!one) throw new Error('no journey')
  return sampleSends(one, { step: 'nudge', activation }, { ...scenario, events }, profile ?? null, tools)
}
const eventOf = (given?: Given): JsonObject => sends(given)[0]?.event ?? {}
const properties = (given?: Given) => eventOf(given).properties as JsonObject
const context = (given?: Given) => properties(given).journey_context as Record<string, JsonObject>

test('[TST1] the event is a send’s, from a tester', () => {
  const event = eventOf()
  expect(event).toMatchObject({ type: 'track', event: 'Nudge', userId: 'sample-profile', timestamp: '2026-01-05T10:00:00.000Z' })
  const { personas } = event.context as { personas: Record<string, string> }
  expect(personas.event_emitter_id).toMatch(/^event_tester_[a-z0-9]{22}$/)
  expect(personas.computation_key).toMatch(/^checkout__nudge_/)
  expect(eventOf()).toEqual(event)
})

test('[TST1] each activation sends one, or the one that is asked for', () => {
  const activations = [
    { id: 'a1', destination: 'sink' },
    { id: 'a2', destination: 'sink', eventName: 'Other' },
  ]
  const journey = checkout({ nudge: { activations } })
  expect(sends({ journey }).map(({ activation, event }) => [activation, event.event])).toEqual([
    ['a1', 'Nudge'],
    ['a2', 'Other'],
  ])
  expect(sends({ journey, activation: 'a2' }).map(({ activation }) => activation)).toEqual(['a2'])
})

describe('[TST2] the sample context', () => {
  test('has what paths bring to the step, and not what comes on others', () => {
    expect(Object.keys(context())).toEqual(['Started'])
    const journey = checkout({ hold: { branches: [{ id: 'bought', name: 'Bought', event: 'Bought', next: 'nudge' }] } })
    expect(Object.keys(context({ journey }))).toEqual(['Started', 'Bought'])
  })

  test('has aliases where names stand twice', () => {
    const branches = [{ id: 'again', name: 'again', event: 'Started', restart: true }]
    expect(Object.keys(context({ journey: checkout({ hold: { branches } }) }))).toEqual(['Started', 'Started - again'])
  })

  test('has values of the catalogue’s types, and an identifier', () => {
    const types = {
      email: 'string',
      plan: 'string',
      count: 'integer',
      total: 'number',
      gift: 'boolean',
      on: 'dateOnly',
      at: 'dateTime',
      items: 'list',
      more: 'object',
    } as const
    expect(context({ events: [{ name: 'Started', properties: types }] }).Started).toEqual({
      email: 'sample@example.com',
      plan: 'sample plan',
      count: 1,
      total: 1.5,
      gift: true,
      on: '2026-01-05',
      at: '2026-01-05T10:00:00.000Z',
      items: [],
      more: {},
      session: 'sample session',
    })
  })

  test('has what the filters ask for, into objects too', () => {
    const where = [
      { property: 'currency', anyOf: ['EUR', 'USD'] },
      { property: 'cart.kind', equals: 'gift' },
    ]
    const events = [{ name: 'Started', properties: { currency: 'string', session: 'integer' } as const }]
    expect(context({ journey: checkout({ start: { where } }), events }).Started).toEqual({
      currency: 'EUR',
      session: 1,
      cart: { kind: 'gift' },
    })
  })

  test('is what the activation selects of it', () => {
    const activations = [{ id: 'a1', destination: 'sink', context: 'none' }]
    expect(context({ journey: checkout({ nudge: { activations } }) })).toEqual({})
  })
})

describe('[TST3] traits', () => {
  test('have sample values without a profile', () => {
    expect(properties().plan).toBe('sample plan')
  })

  test('are those of the profile that is given, and so is its identity', () => {
    const profile: Profile = { id: 'u7', identities: { user_id: ['x7'] }, traits: { plan: 'pro', other: 1 } }
    expect(eventOf({ profile })).toMatchObject({ userId: 'x7', properties: { plan: 'pro' } })
    expect(properties({ profile: { id: 'u8', traits: {} } })).not.toHaveProperty('plan')
  })
})

describe('[TST4] what becomes of it', () => {
  const mail = [{ id: 'mail', kind: 'actions', slug: 'mailer', responses: [{ status: 500 }] }]
  const journey = checkout({ nudge: { activations: [{ id: 'a1', destination: 'mail', action: 'send', mapping: {} }] } })

  test('is the mapping’s', () => {
    const mapped = checkout({ nudge: { activations: [{ id: 'a1', destination: 'sink', mapping: { mapped: true } }] } })
    expect(sends({ journey: mapped })[0]).toMatchObject({ payload: { mapped: true }, requests: [], error: null })
    expect(sends()[0]?.payload).toEqual(eventOf())
  })

  test('is the integration’s, and valid whatever is answered', () => {
    expect(sends({ journey, destinations: mail })[0]).toMatchObject({ payload: { to: 'u1' }, error: null })
  })

  test('is a failure where the payload is not valid', () => {
    const failure = { status: 400, code: 'PAYLOAD_VALIDATION_FAILED', message: 'to is missing.' }
    const performAction = () => ({ payload: { to: '' }, changes: [], requests: [], failure })
    expect(sends({ journey, destinations: mail }, { ...code, performAction: performAction as never })[0]).toMatchObject({
      payload: { to: '' },
      error: { code: 'PAYLOAD_VALIDATION_FAILED', message: 'to is missing.' },
    })
  })
})

describe('[TST8] a test send is answered', () => {
  const answered = (responses: readonly object[], more: object = {}) => {
    const destinations = [{ id: 'sink', kind: 'recorder', ...(responses.length === 0 ? {} : { responses }), ...more }]
    return sends({ destinations })[0]?.answer
  }

  test('by whoever accepts everything at once', () => {
    expect(answered([])).toEqual({ status: 'delivered', attempts: [{ at: '2026-01-05T10:00:00.000Z', status: 200 }], error: null })
  })

  test('as its destination does from the start of the clock, and tried again', () => {
    const answer = answered([{ status: 503, for: '20m' }, { status: 200 }])
    expect(answer).toMatchObject({ status: 'delivered', error: null })
    expect(answer?.attempts.map(({ status }) => status).slice(0, 2)).toEqual([503, 503])
    expect(answer?.attempts.at(-1)).toMatchObject({ status: 200 })
    expect(Date.parse(answer?.attempts.at(-1)?.at ?? '')).toBeGreaterThanOrEqual(Date.parse('2026-01-05T10:20:00Z'))
  })

  test('for good, or not at all', () => {
    expect(answered([{ status: 404 }])).toMatchObject({ status: 'failed', attempts: [{ status: 404 }], error: { code: 'rejected' } })
    expect(answered([{ status: 500 }])).toMatchObject({ status: 'failed', error: { code: 'retries-exhausted' } })
    expect(answered([{ status: 500, times: 1 }, { status: 202 }])?.attempts.map(({ status }) => status)).toEqual([500, 202])
  })
})

test('[TST7] an exit send has the event of its rule, and what there can be wherever one waits', () => {
  const journey = checkout({
    journey: {
      exitRules: [
        { id: 'gone', name: 'Gone', event: 'Left' },
        { id: 'cancelled', name: 'Cancelled', event: 'Cancelled', send: true, where: [{ property: 'reason', equals: 'late' }] },
        { id: 'moved', event: 'Moved', send: true },
      ],
      exitSend: { activation: { id: 'x', destination: 'sink' } },
    },
  })
  const scenario = scenarioOf({ journeys: [journey] })
  const [one] = scenario.journeys
  if (!one) throw new Error('no journey')
  const tried = (exitRule: string | null) => sampleSends(one, { exitRule }, scenario, null, code)
  const contextOf = ({ event }: SampleSend) => (event.properties as { journey_context: JsonObject }).journey_context
  const [first, ...others] = tried(null)
  if (!first) throw new Error('nothing was sent')
  expect(others).toEqual([])
  expect(first).toMatchObject({ activation: 'x', exitRule: 'cancelled', event: { event: 'Cancelled' } })
  expect(contextOf(first)).toMatchObject({ Started: {}, Cancelled: { reason: 'late' } })
  expect(contextOf(first)).not.toHaveProperty('Moved')
  expect(tried('moved')[0]).toMatchObject({ exitRule: 'moved', event: { event: 'moved' } })
})
