import { describe, expect, test } from 'vitest'
import { branch, hold, journey, linesOfJourney, steps } from './checked.ts'

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

  test('and others are not', () => {
    expect(reading({ '@path': '$.properties.journey_context.Order.Paidout' })).toEqual([])
    expect(reading({ '@path': '$.properties.journey_context.Started.total' })).toEqual([])
    expect(reading('$.properties.journey_context.Order.Paid.total')).toEqual([])
    expect(reading({ '@path': '$.properties.Order.Paid.total' })).toEqual([])
  })
})
