import { describe, expect, test } from 'vitest'
import type { Surroundings } from '../../../src/engine/check/journey-under-check.ts'
import type { EventDefinition } from '../../../src/engine/model/workspace.ts'
import { branch, hold, journey, linesOfJourney, steps } from './checked.ts'

interface Exits {
  readonly exitRules?: readonly unknown[]
  readonly exitSend?: unknown
}

function check(title: string, exits: Exits, ...expected: string[]): void {
  test(title, () => expect(told(exits)).toEqual(expected.sort()))
}

function told(exits: Exits, surroundings?: Surroundings, ofSteps = steps()): string[] {
  return linesOfJourney(journey(ofSteps, { ...exits }), surroundings)
}

const rule = (id: string, different: object = {}) => ({ id, event: `Event of ${id}`, ...different })
const rules = (count: number) => Array.from({ length: count }, (_, n) => rule(`r${n}`))
const exitSend = (different: object = {}, activation: object = {}) => ({
  activation: { id: 'a1', destination: 'sink', ...activation },
  ...different,
})
const sending = rule('gone', { send: true })

describe('rules', () => {
  check('10 of them', { exitRules: rules(10) })
  check('11 are too many', { exitRules: rules(11) }, '/exitRules too-many-exit-rules')
  check('ids are unique', { exitRules: [rule('a'), rule('b'), rule('a')] }, '/exitRules/2/id duplicate-id')
  check('a name of 73 characters', { exitRules: [rule('a', { name: 'n'.repeat(73) })] })
  check('a name of 74', { exitRules: [rule('a', { name: 'n'.repeat(74) })] }, '/exitRules/0/name name-too-long')
  check(
    'a comma in a list of values',
    { exitRules: [rule('a', { where: [{ property: 'why', anyOf: ['a', 'b, c'] }] })] },
    '/exitRules/0/where/0/anyOf/1 comma-in-any-of?',
  )
  test('the journey overrides how many', () => {
    const document = journey(steps(), { exitRules: rules(3), assumptions: { 'exit-events': 2 } })
    expect(linesOfJourney(document)).toEqual(['/exitRules too-many-exit-rules'])
  })
})

describe('the identifier of a rule', () => {
  const entering = (start: object) => steps({ start: { type: 'event', event: 'Started', next: 'hold', ...start } })
  const matching = { exitRules: [rule('a'), rule('b', { matchIdentifier: true })] }
  test('is there with entry at every time', () => expect(told(matching)).toEqual([]))
  test.each(['once', 'after-exit'])('is not with %s', (entry) => {
    expect(told(matching, {}, entering({ entry }))).toEqual(['/exitRules/1/matchIdentifier no-identifier-to-match'])
  })
  test('is asked for once where it is only missing', () => {
    expect(told(matching, {}, entering({}))).toEqual(['/steps/start/identifier missing-field'])
  })
})

describe('events of rules, by the catalogue', () => {
  const events: EventDefinition[] = [{ name: 'Started' }, { name: 'Bought' }, { name: 'Gone', properties: { total: 'number' } }]
  test('are known', () => {
    expect(told({ exitRules: [rule('a', { event: 'Gone' }), rule('b', { event: 'Goen' })] }, { events })).toEqual([
      '/exitRules/1/event unknown-event?',
    ])
  })
  test('carry the identifier where it is matched', () => {
    expect(told({ exitRules: [rule('a', { event: 'Gone' }), rule('b', { event: 'Gone', matchIdentifier: true })] }, { events })).toEqual([
      '/exitRules/1/event event-lacks-identifier?',
    ])
  })
})

describe('the exit send', () => {
  check('is there for a rule that sends', { exitRules: [sending], exitSend: exitSend() })
  check('is missed once, where it should stand', { exitRules: [sending, rule('b', { send: true })] }, '/exitSend missing-field')
  check('is not missed where no rule sends', { exitRules: [rule('a', { send: false })] })
  check('is made by some rule', { exitRules: [rule('a', { send: false })], exitSend: exitSend() }, '/exitSend unused-exit-send?')
  check('without rules, too', { exitSend: exitSend() }, '/exitSend unused-exit-send?')
  check('has an event name of 73 characters', { exitRules: [sending], exitSend: exitSend({ eventName: 'n'.repeat(73) }) })
  check('not of 74', { exitRules: [sending], exitSend: exitSend({ eventName: 'n'.repeat(74) }) }, '/exitSend/eventName name-too-long')
  check(
    'its activation, too',
    { exitRules: [sending], exitSend: exitSend({}, { eventName: 'n'.repeat(74) }) },
    '/exitSend/activation/eventName name-too-long',
  )
  test('goes to a destination that exists', () => {
    const destinations = [{ id: 'sink', kind: 'recorder' as const }]
    expect(told({ exitRules: [sending], exitSend: exitSend() }, { destinations })).toEqual([])
    expect(told({ exitRules: [sending], exitSend: exitSend({}, { destination: 'sinc' }) }, { destinations })).toEqual([
      '/exitSend/activation/destination unknown-destination',
    ])
  })
})

describe('event names that others send too', () => {
  const repeated = (at: string) => `${at} repeated-event-name?`
  check('the send’s own', { exitRules: [sending], exitSend: exitSend({ eventName: 'Nudge' }) }, repeated('/exitSend/eventName'))
  check(
    'the activation’s own',
    { exitRules: [sending], exitSend: exitSend({ eventName: 'x' }, { eventName: 'Nudge' }) },
    repeated('/exitSend/activation/eventName'),
  )
  check(
    'the name of a rule that sends',
    { exitRules: [rule('a', { name: 'Nudge' }), rule('b', { name: 'Nudge', send: true })], exitSend: exitSend() },
    repeated('/exitRules/1/name'),
  )
  check('two rules of one name are one send', { exitRules: [sending, rule('b', { name: 'gone', send: true })], exitSend: exitSend() })
})

describe('the context of the exit send', () => {
  const sent = (different: object, ...context: string[]): Exits => ({
    exitRules: [{ ...sending, ...different }],
    exitSend: exitSend({}, { context }),
  })
  const stray = (index: number) => `/exitSend/activation/context/${index} unknown-context-event`
  check('has every event of the journey and the exit event', sent({}, 'Started.x', 'Bought.x', 'Event of gone.x'))
  check('no other', sent({}, 'Started.x', 'Other.x'), stray(1))
  check(
    'the exit event stands under its alias',
    sent({ event: 'Bought', name: 'Gone' }, 'Bought.x', 'Bought - Gone.x', 'Bought - gone.x'),
    stray(2),
  )
  check(
    'a rule that does not send brings none',
    {
      exitRules: [sending, rule('other')],
      exitSend: exitSend({}, { context: ['Event of other.x'] }),
    },
    stray(0),
  )
  check(
    'a dot in the event of a rule that sends',
    { exitRules: [{ ...sending, event: 'Or.der' }], exitSend: exitSend() },
    '/exitRules/0/event unaddressable-context-key?',
  )
  check(
    'a dot in its name, where it is part of the key',
    {
      exitRules: [{ ...sending, event: 'Bought', name: 'No. 1' }],
      exitSend: exitSend(),
    },
    '/exitRules/0/name unaddressable-context-key?',
  )
  check('a dot where nothing is sent', { exitRules: [rule('a', { event: 'Or.der' })] })
})

test('the beta has no exit rules', () => {
  const beta = { preset: 'twilio-beta-2024-12' }
  const document = journey(steps({ hold: hold([branch('b', 'B')]) }), { ...beta, exitRules: [sending], exitSend: exitSend() })
  expect(linesOfJourney(document)).toEqual(['/exitRules not-in-preset', '/exitSend not-in-preset'])
})
