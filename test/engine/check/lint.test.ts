import { describe, expect, test } from 'vitest'
import type { EventDefinition } from '../../../src/engine/model/workspace.ts'
import { branch, hold, journey, linesOfJourney, steps } from './checked.ts'

function check(title: string, ofSteps: Record<string, unknown>, ...expected: string[]): void {
  test(title, () => expect(linesOfJourney(journey(ofSteps))).toEqual(expected.sort()))
}

const wait = (text: string, next: string) => ({ type: 'wait', for: text, next })
const send = (id: string, different: Record<string, unknown> = {}) => ({
  type: 'send-to-destination',
  name: id,
  activations: [{ id: 'a', destination: 'sink' }],
  ...different,
})

describe('a path that outlives its instance', () => {
  const chain = (...lengths: string[]) => ({
    start: { type: 'event', event: 'A', identifier: 'id', next: 'w0' },
    ...Object.fromEntries(lengths.map((length, n) => [`w${n}`, wait(length, n + 1 < lengths.length ? `w${n + 1}` : 'done')])),
    done: { type: 'end' },
  })
  check('less than 365 days do not', chain('182d', '182d', '23h59m'))
  check('365 days do: the lifetime ends first', chain('182d', '182d', '1d'), '/steps/w2/for path-outlives-instance?')
  check('more do, where they end', chain('182d', '182d', '10d', '10d'), '/steps/w2/for path-outlives-instance?')
  check(
    'the longest path decides, holds count with their maximum',
    steps({
      hold: hold([branch('b', 'B', { next: 'nudge' })], { maximum: { after: '182d', next: 'more' } }),
      more: wait('182d', 'nudge'),
      nudge: hold([branch('c', 'C', { name: 'C' })], { maximum: { after: '2d', next: null } }),
    }),
    '/steps/nudge/maximum/after path-outlives-instance?',
  )
})

describe('where a long and a short path meet', () => {
  const meeting = (first: string, second: string) =>
    steps({
      hold: hold([branch('b', 'B', { next: 'a' })], { maximum: { after: '182d', next: 'b' } }),
      a: wait(first, 'nudge'),
      b: wait(second, 'nudge'),
      nudge: wait('2d', 'done'),
    })
  check('the long one decides, if it is the first', meeting('182d', '5m'), '/steps/nudge/for path-outlives-instance?')
  check('the long one decides, if it is the second', meeting('5m', '182d'), '/steps/nudge/for path-outlives-instance?')
  check('two short ones are fine', meeting('5m', '5m'))
})

describe('entry after exit', () => {
  const start = { type: 'event', event: 'A', entry: 'after-exit', next: 'nudge' }
  check('without any wait', { start, nudge: send('nudge') }, '/steps/start/entry no-wait-after-exit?')
  check('with a wait', { start, nudge: wait('1h', 'done'), done: { type: 'end' } })
  check('with a hold', { start, nudge: hold([branch('b', 'B', { next: null })], { maximum: { after: '1h' } }) })
})

describe('two sends with one event name', () => {
  check(
    'two steps, by their eventName',
    steps({ nudge: send('nudge', { eventName: 'Mail', next: 'more' }), more: send('more', { eventName: 'Mail' }) }),
    '/steps/more/eventName repeated-event-name?',
  )
  check(
    'by name and eventName',
    steps({ nudge: send('nudge', { name: 'Mail', next: 'more' }), more: send('more', { eventName: 'Mail' }) }),
    '/steps/more/eventName repeated-event-name?',
  )
  check(
    'by their names',
    steps({ nudge: send('nudge', { name: 'Mail', next: 'more' }), more: send('more', { name: 'Mail' }) }),
    '/steps/more/name repeated-event-name?',
  )
  check(
    'activations of one step share their name as a rule',
    steps({
      nudge: send('nudge', {
        activations: [
          { id: 'a', destination: 'x' },
          { id: 'b', destination: 'y' },
        ],
      }),
    }),
  )
  check(
    'an activation with a name of its own',
    steps({
      nudge: send('nudge', { next: 'more' }),
      more: send('more', {
        activations: [
          { id: 'a', destination: 'x' },
          { id: 'b', destination: 'y', eventName: 'nudge' },
        ],
      }),
    }),
    '/steps/more/activations/1/eventName repeated-event-name?',
  )
})

describe('a name repeated within the later step', () => {
  const twice = ['a', 'b'].map((id) => ({ id, destination: 'x', eventName: 'nudge' }))
  check(
    'is named once, at the first',
    steps({ nudge: send('nudge', { next: 'more' }), more: send('more', { activations: twice }) }),
    '/steps/more/activations/0/eventName repeated-event-name?',
  )
})

describe('keys that the mapping cannot reach', () => {
  const started = (event: string) => steps({ start: { type: 'event', event, identifier: 'id', next: 'hold' } })
  check('a dot in the entry event', started('Order.Completed'), '/steps/start/event unaddressable-context-key?')
  check('an apostrophe', started("User's Cart"), '/steps/start/event unaddressable-context-key?')
  check('a bracketed number', started('Order[2]'), '/steps/start/event unaddressable-context-key?')
  check('blanks and hyphens are fine', started('Order - completed [new]'))
  check(
    'a dot in a hold event',
    steps({ hold: hold([branch('b', 'Order.Completed')]) }),
    '/steps/hold/branches/0/event unaddressable-context-key?',
  )
  check('a dot in the name of a branch that is no part of the key', steps({ hold: hold([branch('b', 'Order', { name: 'No. 1' })]) }))
  check(
    'a dot in the name of a branch that is part of the key',
    steps({ hold: hold([branch('b', 'Started', { name: 'No. 1' })]) }),
    '/steps/hold/branches/0/name unaddressable-context-key?',
  )
})

describe('context entries', () => {
  const nudge = (...context: string[]) => send('nudge', { activations: [{ id: 'a', destination: 'sink', context }], next: 'done' })
  const at = (index: number) => `/steps/nudge/activations/0/context/${index} unknown-context-event`
  check('of the entry event', steps({ nudge: nudge('Started.total', 'Started.cart.size', 'Started') }))
  check('of an event that no path to the step brings', steps({ nudge: nudge('Started.x', 'Bought.total') }), at(1))
  check('of an event of one of the paths', steps({ hold: hold([branch('b', 'Bought', { next: 'nudge' })]), nudge: nudge('Bought.total') }))
  check('of a name that only begins alike', steps({ nudge: nudge('Started2.x') }), at(0))
  check(
    'under its alias, not under its bare name in another hold',
    steps({
      hold: hold([branch('b', 'Started', { name: 'again', next: 'nudge' })]),
      nudge: nudge('Started - again.x', 'Started.x', 'Started - other.x'),
    }),
    at(2),
  )
})

describe('filters', () => {
  const where = [{ property: 'city', anyOf: ['Paris', 'Washington, D.C.', 5] }]
  check(
    'a comma in a list of values',
    steps({ start: { type: 'event', event: 'A', identifier: 'id', where, next: 'hold' } }),
    '/steps/start/where/0/anyOf/1 comma-in-any-of?',
  )
  check(
    'a comma in a list of a branch',
    steps({ hold: hold([branch('b', 'B', { where })]) }),
    '/steps/hold/branches/0/where/0/anyOf/1 comma-in-any-of?',
  )
  check('a comma in a single value', steps({ hold: hold([branch('b', 'B', { where: [{ property: 'city', equals: 'a, b' }] })]) }))
})

describe('the identifier, by the catalogue', () => {
  const document = (identifier: string) => journey(steps({ start: { type: 'event', event: 'Started', identifier, next: 'hold' } }))
  const events: EventDefinition[] = [
    { name: 'Started', properties: { id: 'string', cart: 'object' } },
    { name: 'Bought', properties: { total: 'number' } },
  ]
  test('is lacking in a follow-up event', () => {
    expect(linesOfJourney(document('id'), { events })).toEqual(['/steps/hold/branches/0/event event-lacks-identifier?'])
  })
  test('is lacking in the entry event', () => {
    expect(linesOfJourney(document('total'), { events })).toEqual(['/steps/start/identifier event-lacks-identifier?'])
  })
  test('may lie inside an object', () => {
    expect(linesOfJourney(document('cart.id'), { events: events.slice(0, 1) })).toEqual(['/steps/hold/branches/0/event unknown-event?'])
  })
  test('an entry without properties says nothing', () => {
    expect(linesOfJourney(document('id'), { events: [{ name: 'Started' }, { name: 'Bought', properties: {} }] })).toEqual([])
  })
})

describe('the payload, by the largest events of the scenario', () => {
  const nudge = send('nudge', { next: 'done' })
  const sending = (more: object) => steps({ hold: hold([branch('b', 'Bought', { next: 'nudge' })]), nudge, ...more })
  const linesWith = (ofSteps: Record<string, unknown>, sizes: Record<string, number>) =>
    linesOfJourney(journey(ofSteps), { largestEvents: new Map(Object.entries(sizes)) })
  const near = ['/steps/nudge payload-near-limit?']
  test('is near its limit from nine tenths on', () => {
    expect(linesWith(sending({}), { Started: 28_600 })).toEqual([])
    expect(linesWith(sending({}), { Started: 28_700 })).toEqual(near)
  })
  test('counts every event that a path brings to the step, and no other', () => {
    expect(linesWith(sending({}), { Started: 15_000, Bought: 14_000 })).toEqual(near)
    expect(linesWith(steps({ nudge }), { Started: 15_000, Bought: 14_000 })).toEqual([])
    expect(linesWith(sending({}), { Elsewhere: 33_000 })).toEqual([])
  })
  test('counts an aliased event', () => {
    const again = hold([branch('b', 'Started', { name: 'again', next: 'nudge' })])
    expect(linesWith(sending({ hold: again }), { Started: 15_000 })).toEqual(near)
  })
  test('is small where no activation takes the whole context', () => {
    const selective = send('nudge', { next: 'done', activations: [{ id: 'a', destination: 'sink', context: ['Started.id'] }] })
    expect(linesWith(sending({ nudge: selective }), { Started: 33_000 })).toEqual([])
  })
})
