import { describe, expect, test } from 'vitest'
import { nearestName, suggestion, suggestionsFrom } from '../../../src/engine/model/nearest-name.ts'

const names = ['event', 'hold-until', 'wait', 'send-to-destination', 'end', 'identifier']

function check(given: string, expected: string | null): void {
  test(`${given} -> ${expected}`, () => expect(nearestName(given, names)).toBe(expected))
}

describe('the name that was meant', () => {
  check('evnt', 'event')
  check('evetn', 'event')
  check('Event', 'event')
  check('eventt', 'event')
  check('holdUntil', 'hold-until')
  check('hold_until', 'hold-until')
  check('send to destination', 'send-to-destination')
  check('idenfitier', 'identifier')
  check('wiat', 'wait')
  check('ned', 'end')
})

describe('no name is near', () => {
  check('zork', null)
  check('', null)
  check('x', null)
  check('segment-qualification', null)
  check('e'.repeat(1_000_000), null)
})

test('the nearest wins, and of equals the first', () => {
  expect(nearestName('aaax', ['bbbb', 'abbx', 'aaaa'])).toBe('aaaa')
  expect(nearestName('aaax', ['aaay', 'aaaz'])).toBe('aaay')
})

test('a list of names is asked only so often', () => {
  const suggest = suggestionsFrom(names)
  const answers = Array.from({ length: 60 }, () => suggest('evnt'))
  expect(answers.filter((answer) => answer !== '')).toHaveLength(50)
})

test('a suggestion follows a sentence, or says nothing', () => {
  expect(suggestion('evnt', names)).toBe(' Did you mean "event"?')
  expect(suggestion('zork', names)).toBe('')
})
