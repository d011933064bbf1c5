import { describe, expect, test } from 'vitest'
import type { EventDefinition } from '../../../src/engine/model/workspace.ts'
import { branch, hold, journey, linesOfJourney, problemsOfJourney, steps } from './checked.ts'

const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, i]))
const sending = (...mappings: object[]) => ({
  type: 'send-to-destination',
  name: 'Nudge',
  activations: mappings.map((mapping, i) => ({ id: `a${i}`, destination: 'sink', mapping })),
  next: 'done',
})
const linesOf = (nudge: object, different: Record<string, unknown> = {}) => linesOfJourney(journey(steps({ nudge, ...different })))

describe('the mapped fields of a send', () => {
  test('are at most 100, over all its activations', () => {
    expect(linesOf(sending(fields(60), fields(40)))).toEqual([])
    expect(linesOf(sending(fields(60), fields(41)))).toEqual(['/steps/nudge/activations too-many-mappings'])
  })

  test('are at most 100 in an exit send too', () => {
    const withExit = (count: number) =>
      journey(steps(), {
        exitRules: [{ id: 'gone', name: 'Gone', event: 'Gone', send: true }],
        exitSend: { activation: { id: 'x', destination: 'sink', mapping: fields(count) } },
      })
    expect(linesOfJourney(withExit(100))).toEqual([])
    expect(linesOfJourney(withExit(101))).toEqual(['/exitSend/activation/mapping too-many-mappings'])
  })
})

describe('a path into a context key that cannot be reached is doubtful', () => {
  const around = { hold: hold([branch('bought', 'Order.Paid', { next: 'nudge' })]) }
  const keyLine = '/steps/hold/branches/0/event unaddressable-context-key?'
  const reading = (value: unknown) => linesOf(sending({ a: value }), around).filter((line) => line !== keyLine)
  const at = (rest: string) => [`/steps/nudge/activations/0/mapping/a/${rest} unaddressable-path?`]

  test('where it stands', () => {
    expect(linesOf(sending({ a: { '@path': '$.properties.journey_context.Order.Paid.total' } }), around)).toContain(keyLine)
    expect(reading({ '@path': '$.properties.journey_context.Order.Paid.total' })).toEqual(at('@path'))
    expect(reading({ '@path': 'properties.journey_context.Order.Paid' })).toEqual(at('@path'))
    expect(reading({ '@path': "$.properties.journey_context['Order.Paid'].total" })).toEqual(at('@path'))
  })

  test('in templates, arrays and deep inside other directives', () => {
    expect(reading({ '@template': 'for {{properties.journey_context.Order.Paid.total}}' })).toEqual(at('@template'))
    expect(reading({ '@arrayPath': ['$.properties.journey_context.Order.Paid.items', {}] })).toEqual(at('@arrayPath/0'))
    expect(reading({ '@json': { mode: 'encode', value: { '@path': '$.properties.journey_context.Order.Paid' } } })).toEqual(
      at('@json/value/@path'),
    )
  })

  test('and others are not, whatever else is wrong with them', () => {
    const neverThere = ['/steps/nudge/activations/0/mapping/a/@path path-never-there?']
    expect(reading({ '@path': '$.properties.journey_context.Order.Paidout' })).toEqual(neverThere)
    expect(reading({ '@path': '$.properties.journey_context.Started.total' })).toEqual([])
    expect(reading('$.properties.journey_context.Order.Paid.total')).toEqual([])
    expect(reading({ '@path': '$.properties.Order.Paid.total' })).toEqual(neverThere)
  })
})

describe('[SUG7] a path to what no event of its step has is doubtful', () => {
  const events: readonly EventDefinition[] = [
    { name: 'Started', properties: { id: 'string', total: 'number' } },
    { name: 'Bought', properties: {} },
    { name: 'Gone', properties: { reason: 'string' } },
  ]
  const around = { hold: hold([branch('bought', 'Bought', { next: 'done' }), branch('back', 'Back', { next: 'nudge' })]) }
  const said = (path: string, selection: object = {}, different: Record<string, unknown> = {}) => {
    const nudge = sending({ a: { '@path': path } })
    const activations = nudge.activations.map((one) => ({ ...one, traits: ['plan'], ...selection }))
    const document = journey(steps({ ...around, nudge: { ...nudge, activations } }), different)
    return problemsOfJourney(document, { events }).flatMap(({ code, message }) =>
      code === 'path-never-there' || code === 'unknown-event-property' ? `${code}: ${message}` : [],
    )
  }

  test.each([
    '$.userId',
    '$.anonymousId',
    '$.event',
    '$.messageId',
    '$.receivedAt',
    '$.context.personas.computation_key',
    '$.properties',
    '$.properties.plan',
    '$.properties.journey_context',
    '$.properties.journey_context.Started',
    '$.properties.journey_context.Started.total',
    '$.properties.journey_context.Started.total.part',
    "$.properties.journey_context['Back'].anything",
    '$.properties.journey_metadata.epoch_id',
    '$.',
  ])('%s may be there', (path) => expect(said(path)).toEqual([]))

  test.each([
    ['$.userid', 'The event of a send has no "userid". Did you mean "userId"?'],
    ['$.traits.plan', 'The event of a send has no "traits". Traits that the activation sends are in "properties".'],
    ['$.context.ip', 'The "context" of a send\'s event has "personas" alone, and no "ip".'],
    ['$.context.personas.space', '"context.personas" has no "space". Did you mean "space_id"?'],
    ['$.properties.email', 'The activation does not send the trait "email": add it to "traits".'],
    ['$.properties.total', 'The activation does not send the trait "total". Did you mean "$.properties.journey_context.Started.total"?'],
    ['$.properties.journey_context.Startet.total', 'On no path to this step is there an event for "Startet". Did you mean "Started"?'],
    ['$.properties.journey_context.Bought', 'On no path to this step is there an event for "Bought"; there can be "Started" and "Back".'],
    ['$.properties.journey_metadata.epoch', '"journey_metadata" has no "epoch". Did you mean "epoch_id"?'],
  ])('%s never is', (path, message) => expect(said(path)).toEqual([`path-never-there: ${message}`]))

  test('what the activation leaves out never is', () => {
    const path = '$.properties.journey_context.Started.total'
    expect(said(path, { context: 'none' })).toEqual([
      'path-never-there: The activation does not send "Started.total": add it to "context".',
    ])
    expect(said(path, { context: ['Started.id'] })).toEqual([
      'path-never-there: The activation does not send "Started.total": add it to "context".',
    ])
    expect(said(path, { context: ['Started.total'] })).toEqual([])
    expect(said('$.properties.journey_context.Started', { context: ['Started.total'] })).toEqual([])
  })

  test('nor what the catalogue does not know', () => {
    expect(said('$.properties.journey_context.Started.totl')).toEqual([
      'unknown-event-property: By the catalogue the event "Started" has no property "totl". Did you mean "total"?',
    ])
    expect(said('$.properties.journey_context.Back.totl')).toEqual([])
  })

  test('a property or trait that no path reaches is told so', () => {
    const lines = { name: 'Started', properties: { 'line.total': 'number', "it's": 'string' } as const }
    const nudge = (path: string) => ({
      ...sending({}),
      activations: [{ id: 'a', destination: 'sink', traits: ['home.city'], mapping: { a: { '@path': path } } }],
    })
    const found = (path: string) => problemsOfJourney(journey(steps({ nudge: nudge(path) })), { events: [lines, { name: 'Bought' }] })
    const messages = (path: string) => found(path).flatMap(({ code, message }) => (code === 'unaddressable-path' ? message : []))
    expect(messages('$.properties.journey_context.Started.line.total')).toEqual([
      'No path reaches the key "line.total": it has a dot, at which paths are cut. Rename it, or read it as text by the Liquid template {{ properties["journey_context"]["Started"]["line.total"] }}.',
    ])
    expect(messages("$.properties.journey_context.Started['line.total']")).toHaveLength(1)
    expect(messages("$.properties.journey_context.Started.it's")).toHaveLength(1)
    expect(messages('$.properties.home.city')).toHaveLength(1)
  })

  test('what is only tried, or read from something else, is not', () => {
    const tried = (value: object) => linesOf(sending({ a: value }))
    const email = { '@path': '$.context.traits.email' }
    expect(tried({ '@if': Object.fromEntries(['exists', 'then', 'else'].map((part) => [part, email])) })).toEqual([])
    expect(tried({ '@transform': { apply: { b: { '@path': '$.event' } }, mapping: { '@path': '$.b' } } })).toEqual([])
    expect(tried({ '@arrayPath': ['$.properties.journey_context.Started.items', { sku: { '@path': '$.sku' } }] })).toEqual([])
    expect(tried({ '@template': 'of {{context.traits.email}}' })).toEqual([
      '/steps/nudge/activations/0/mapping/a/@template path-never-there?',
    ])
  })

  test('an exit send has what any instance can bring that waits, and the event that ends it', () => {
    const exit = (path: string) =>
      linesOfJourney(
        journey(steps(around), {
          exitRules: [{ id: 'gone', name: 'Gone', event: 'Gone', send: true }],
          exitSend: { activation: { id: 'x', destination: 'sink', mapping: { a: { '@path': path } } } },
        }),
      )
    expect(exit('$.properties.journey_context.Gone.reason')).toEqual([])
    expect(exit('$.properties.journey_context.Started.id')).toEqual([])
    // Who bought, or came back, is through at once.
    expect(exit('$.properties.journey_context.Bought.id')).toEqual(['/exitSend/activation/mapping/a/@path path-never-there?'])
  })

  test('the beta has no metadata', () => {
    const said0 = said('$.properties.journey_metadata.epoch_id', {}, { preset: 'twilio-beta-2024-12' })
    expect(said0).toEqual(['path-never-there: By this preset the event of a send has no "journey_metadata".'])
  })
})
