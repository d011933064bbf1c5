import { describe, expect, test } from 'vitest'
import type { PathSuggestion } from '../../../src/engine/mapping/path-suggestion.ts'
import type { SendPlace } from '../../../src/engine/mapping/send-place.ts'
import { type MappingSurroundings, suggestPaths } from '../../../src/engine/mapping/suggest-paths.ts'
import type { Journey } from '../../../src/engine/model/journey.ts'
import { checkout, scenarioOf } from '../run/rehearse.ts'

const nudge: SendPlace = { kind: 'step', step: 'nudge', activation: 'a1' }

function suggested(document: object, around: MappingSurroundings = {}, place: SendPlace = nudge): PathSuggestion[] {
  return suggestPaths(scenarioOf({ journeys: [document] }).journeys[0] as Journey, place, around)
}
const inContext = (suggestions: readonly PathSuggestion[]) =>
  suggestions.filter(({ keys }) => keys[1] === 'journey_context' && keys.length > 2)
const sending = (activation: object) => ({ nudge: { activations: [{ id: 'a1', destination: 'sink', ...activation }] } })
const branch = (id: string, event: string, next: string | null) => ({ id, name: id, event, next })

describe('[SUG1] suggested is', () => {
  test('what is known of the events on the way: catalogue, filters, identifier, selection', () => {
    const where = [{ property: 'cart.kind', equals: 'gift' }]
    const journey = checkout({ start: { where }, ...sending({ context: ['Started.total', 'Started.coupon'] }) })
    const events = [{ name: 'Started', properties: { total: 'number' } as const }]
    const found = inContext(suggested(journey, { events }))
    expect(found.map(({ path, type, isSent }) => [path, type, isSent])).toEqual([
      ['$.properties.journey_context.Started.total', 'number', true],
      ['$.properties.journey_context.Started.coupon', 'unknown', true],
      ['$.properties.journey_context.Started', 'object', true],
      ['$.properties.journey_context.Started.session', 'unknown', false],
      ['$.properties.journey_context.Started.cart.kind', 'string', false],
    ])
    expect(found[0]?.origin).toEqual({
      kind: 'event',
      event: 'Started',
      contextKey: 'Started',
      step: 'start',
      branch: null,
      property: 'total',
    })
  })

  test('traits, those that are sent first, with the types that profiles have', () => {
    const traits = new Map([
      ['age', 'number'],
      ['plan', 'string'],
    ] as const)
    const found = suggested(checkout(), { traits }).filter(({ origin }) => origin.kind === 'trait')
    expect(found.map(({ path, type, isSent, presence }) => [path, type, isSent, presence])).toEqual([
      ['$.properties.plan', 'string', true, 'some-profiles'],
      ['$.properties.age', 'number', false, 'some-profiles'],
    ])
  })

  test('what every event has; the beta knows no metadata', () => {
    const paths = (document: object) => suggested(document).map(({ path }) => path)
    expect(paths(checkout())).toEqual(
      expect.arrayContaining([
        '$.userId',
        '$.messageId',
        '$.receivedAt',
        '$.properties.journey_metadata.epoch_id',
        '$.context.personas.computation_key',
      ]),
    )
    expect(paths(checkout({ journey: { preset: 'twilio-beta-2024-12' } })).filter((path) => path.includes('metadata'))).toEqual([])
  })

  test('nothing where nothing sends', () => {
    expect(suggested(checkout(), {}, { kind: 'exit' })).toEqual([])
    expect(suggested(checkout(), {}, { kind: 'step', step: 'hold', activation: 'a1' })).toEqual([])
    expect(suggested(checkout(), {}, { kind: 'step', step: 'nudge', activation: 'a2' })).toEqual([])
  })
})

describe('[SUG3] the ways by which a key lacks', () => {
  const whole = (document: object, place: SendPlace = nudge) =>
    Object.fromEntries(
      inContext(suggested(document, {}, place))
        .filter(({ keys }) => keys.length === 3)
        .map(({ keys, presence, without }) => [keys[2], presence === 'always' ? 'always' : without]),
    )

  test('are those after which it comes no more', () => {
    const branches = [branch('bought', 'Bought', 'nudge'), branch('gone', 'Gone', 'done')]
    expect(whole(checkout({ hold: { branches } }))).toEqual({
      Started: 'always',
      Bought: [{ kind: 'way', step: 'hold', branch: 'maximum' }],
    })
  })

  test('are none where every way brings it', () => {
    const branches = [branch('bought', 'Bought', 'nudge')]
    expect(whole(checkout({ hold: { branches, maximum: { after: '1h', next: 'done' } } }))).toEqual({ Started: 'always', Bought: 'always' })
  })

  test('are all that leave a hold which it restarts', () => {
    const branches = [{ ...branch('again', 'Again', null), restart: true }, branch('bought', 'Bought', 'nudge')]
    expect(whole(checkout({ hold: { branches } })).Again).toEqual([
      { kind: 'way', step: 'hold', branch: 'bought' },
      { kind: 'way', step: 'hold', branch: 'maximum' },
    ])
  })

  const exit = { exitRules: [{ id: 'out', event: 'Gone', send: true }], exitSend: { activation: { id: 'x', destination: 'sink' } } }
  test('of an exit send are the waits that one may be in without it', () => {
    const branches = [branch('bought', 'Bought', 'later')]
    const document = checkout({ hold: { branches, maximum: { after: '1h', next: 'later' } }, journey: exit })
    const withWait = { ...document, steps: { ...(document as Journey).steps, later: { type: 'wait', for: '1h', next: 'nudge' } } }
    expect(whole(withWait, { kind: 'exit' })).toEqual({
      Started: 'always',
      Bought: [
        { kind: 'inside', step: 'hold' },
        { kind: 'inside', step: 'later' },
      ],
      Gone: 'always',
    })
    // Whoever bought is through at once.
    expect(whole(checkout({ journey: exit }), { kind: 'exit' })).toEqual({ Started: 'always', Gone: 'always' })
  })

  test('and the other rules that send', () => {
    const rules = [...exit.exitRules, { id: 'left', event: 'Left', send: true }, { id: 'silent', event: 'Silent' }]
    expect(whole(checkout({ journey: { ...exit, exitRules: rules } }), { kind: 'exit' })).toMatchObject({
      Gone: [{ kind: 'exit-rule', rule: 'left' }],
      Left: [{ kind: 'exit-rule', rule: 'out' }],
    })
  })
})

test('[SUG4] what no path reaches says why, and what does', () => {
  const document = checkout({ hold: { branches: [branch('bought', 'Order.Paid', 'nudge')] } })
  const found = inContext(suggested(document)).find(({ keys }) => keys[2] === 'Order.Paid')
  expect(found?.unaddressable).toEqual({
    key: 'Order.Paid',
    hindrance: 'dot',
    message:
      'No path reaches the key "Order.Paid": it has a dot, at which paths are cut. Rename the event or the branch, or read it as text by the Liquid template {{ properties["journey_context"]["Order.Paid"]["session"] }}.',
    liquid: '{{ properties["journey_context"]["Order.Paid"]["session"] }}',
  })
})

test('[SUG5] what the selection leaves out is not sent', () => {
  const sent = (activation: object) => inContext(suggested(checkout(sending(activation)))).map(({ isSent }) => isSent)
  expect(sent({})).toEqual([true, true])
  expect(sent({ context: 'none' })).toEqual([false, false])
  // A trait of that name takes the place of the context.
  expect(sent({ traits: ['journey_context'] })).toEqual([false, false])
})

test('[SUG6] the likely ones come first', () => {
  const branches = [branch('bought', 'Order.Paid', 'nudge'), branch('back', 'Back', 'nudge')]
  const found = suggested(checkout({ hold: { branches } }), { traits: new Map([['age', 'number']]) })
  const place = (text: string) => found.findIndex(({ path }) => path.endsWith(text))
  const expected = ['userId', 'Started.session', 'plan', 'messageId', 'Back.session', 'age', 'Order.Paid.session']
  expect([...expected].sort((a, b) => place(a) - place(b))).toEqual(expected)
})
