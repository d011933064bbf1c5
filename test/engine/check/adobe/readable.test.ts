import { describe, expect, test } from 'vitest'
import { checkReadableJourney, checkReadableScenario } from '../../../../src/engine/check/check-readable.ts'
import { decodeJourney } from '../../../../src/engine/model/decode.ts'
import { lines, linesOf } from '../../model/problem-lines.ts'
import { action, adobe, event, known, qualification, scenario, trigger, with1 } from './adobe-journeys.ts'

const told = (journey: unknown) => lines(checkReadableJourney(journey, known)).filter((line) => line !== '/preset not-simulated-yet')

function check(title: string, journey: Record<string, unknown>, broken: readonly string[], ...expected: string[]): void {
  test(title, () => {
    expect(linesOf(decodeJourney(journey))).toEqual(broken)
    expect(told(journey)).toEqual(expected.sort())
  })
}

const wrong = { type: 'wait', for: '99d', next: 'act' }
const tooLong = ['/steps/more/for duration-out-of-range', '/steps/more/for path-outlives-instance?']

describe('what follows from a mistake of form is not told, and everything else is', () => {
  check(
    'a misspelt namespace',
    adobe({ start: { ...qualification({ next: 'more' }), namespce: 'crmid' }, more: wrong, act: action() }),
    ['/steps/start/namespce unknown-field'],
    ...tooLong,
  )
  check(
    'a namespace that is none',
    adobe({ start: event({ namespace: 5 }), s: qualification({ next: 'more' }), more: wrong, act: action() }),
    ['/steps/start/namespace wrong-type'],
    ...tooLong,
  )
  check(
    'a step that cannot be read may be the event of an expression, or the action of a reaction',
    adobe({
      start: event({ next: 'more' }),
      more: { ...wrong, next: 'act' },
      s: { type: 'zork' },
      act: action({ parameters: { x: '@{Logout.x}', y: '1 +' }, next: 'r' }),
      r: { type: 'reaction', to: 's', interaction: 'opened', next: null },
    }),
    ['/steps/s/type unknown-value'],
    '/steps/act/parameters/y expression-syntax',
    '/steps/more/for duration-out-of-range',
    '/steps/more/for path-outlives-instance?',
  )
  check('an expression that is none', with1({ type: 'wait', expression: 5, next: 'act' }), ['/steps/s/expression wrong-type'])
  check('a reaction to nobody', with1({ type: 'reaction', next: 'act' }), [
    '/steps/s/interaction missing-field',
    '/steps/s/to missing-field',
  ])
  check(
    'a trigger without a schedule',
    adobe({ start: { ...trigger({ incremental: true }), schedule: undefined }, act: action() }, { preset: 'ajo-current' }),
    ['/steps/start/schedule missing-field'],
  )
  const recurring = (every: unknown, different: object = {}) => ({
    schedule: { type: 'recurring', every, start: '2021-09-01T09:00', ...different },
  })
  check(
    'a recurrence that is none',
    adobe({ start: trigger(recurring({ unit: 'day' }, { end: '2021-08-01T09:00' })), act: action() }),
    ['/steps/start/schedule/every/interval missing-field'],
    '/steps/start/schedule/end end-before-start',
  )
  check(
    'a start of a schedule that is none',
    adobe({ start: trigger(recurring({ unit: 'day', interval: 1 }, { start: 5, end: '2021-08-01T09:00' })), act: action() }),
    ['/steps/start/schedule/start wrong-type'],
  )
})

test('a version is not compared with what could not be read', () => {
  const first = adobe({ start: qualification({ namespace: 'crmid', segment: 5 }), act: action() })
  const definition = adobe({ start: qualification({ namespace: 'crmid' }), act: action() })
  const document = scenario([first], { timeline: [{ at: '+1h', journey: 'j', do: 'publish', definition }] })
  expect(lines(checkReadableScenario(document, known))).toEqual([])
})
