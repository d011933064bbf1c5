import { describe, expect, test } from 'vitest'
import { checkReadableJourney, checkReadableScenario } from '../../../src/engine/check/check-readable.ts'
import { lines } from '../model/problem-lines.ts'
import { changed, sampleScenario } from '../model/sample-documents.ts'
import { branch, hold, journey, linesOfJourney, steps } from './checked.ts'

const destinations = [{ id: 'sink', kind: 'recorder' as const }]

test('of a journey that can be read, everything is said', () => {
  const document = journey(steps({ nudge: { type: 'wait', for: '1m', next: 'nowhere' } }))
  expect(lines(checkReadableJourney(document))).toEqual(linesOfJourney(document))
})

describe('a mistake in one place does not hide those in others', () => {
  const broken = steps({
    hold: hold([branch('b', 'B', { nxt: 'done' })], { maximum: { after: '1m', next: 'nowhere' } }),
    nudge: { type: 'wait', for: 'soon', next: 'done' },
    more: { type: 'wait', for: '1m', next: 'nudge' },
    other: { type: 'zork' },
  })

  test('unknown fields are looked past, steps that cannot be read are stepped around', () => {
    expect(lines(checkReadableJourney(journey(broken)))).toEqual([
      '/steps/hold/maximum/after duration-out-of-range',
      '/steps/hold/maximum/next dangling-next',
      '/steps/more/for duration-out-of-range',
    ])
  })

  test('what stands in for something unread is never spoken of', () => {
    const activation = { id: 'a', destination: 'sink', mapping: { total: { '@path': '$.properties.journey_context.Started.total' } } }
    const reads = { type: 'send-to-destination', name: 'Reads', activations: [activation], next: 'done' }
    const whole = { type: 'event', event: 'Other', identifier: 'session', next: 'reads' }
    const said = (start: object) => checkReadableJourney(journey(steps({ start, reads }))).map(({ message }) => message)
    expect(said(whole)).toContainEqual(expect.stringContaining('there can be'))
    expect(said({ ...whole, event: '' })).not.toContainEqual(expect.stringContaining('unread-'))
  })

  test('a start that cannot be read is still there', () => {
    expect(lines(checkReadableJourney(journey(steps({ start: 5 }))))).toEqual([])
    expect(lines(checkReadableJourney(journey(steps({ start: { type: 'event', next: 'nowhere' } }))))).toEqual([
      '/steps/done unreachable-step?',
      '/steps/hold unreachable-step?',
      '/steps/nudge unreachable-step?',
      '/steps/start/identifier missing-field',
      '/steps/start/next dangling-next',
    ])
  })

  test('broken parts beside the steps do not matter', () => {
    const document = {
      ...journey(steps({ nudge: { type: 'wait', for: '1m' } })),
      id: 5,
      name: [],
      assumptions: 1,
      settings: 2,
      layout: 3,
      format: 4,
    }
    expect(lines(checkReadableJourney(document))).toEqual(['/steps/nudge/for duration-out-of-range'])
  })

  test('exit rules and their send are checked together, or not at all', () => {
    const sending = { id: 'gone', event: 'Gone', send: true }
    const exitSend = { activation: { id: 'a1', destination: 'sink' } }
    const told = (exits: object) => lines(checkReadableJourney({ ...journey(steps()), ...exits }))
    expect(told({ exitRules: [sending] })).toEqual(['/exitSend missing-field'])
    expect(told({ exitRules: [{ ...sending, zork: 1 }] })).toEqual(['/exitSend missing-field'])
    expect(told({ exitRules: [sending], exitSend: { ...exitSend, activation: 5 } })).toEqual([])
    expect(told({ exitRules: [{ ...sending, event: 5 }], exitSend })).toEqual([])
  })

  test('without steps, start or preset there is nothing to say', () => {
    for (const key of ['steps', 'start', 'preset']) expect(checkReadableJourney({ ...journey(steps()), [key]: null })).toEqual([])
    for (const value of [null, 5, 'x', []]) expect(checkReadableJourney(value)).toEqual([])
  })
})

describe('a scenario with a broken part', () => {
  const wrongClock = { start: '2026-01-05T10:00:00Z', end: '2026-01-04T10:00:00Z' }

  function check(path: readonly (string | number)[], value: unknown, ...expected: string[]): void {
    test(path.join('/'), () => {
      const document = changed({ ...sampleScenario(), clock: wrongClock }, path, value)
      expect(lines(checkReadableScenario(document, { destinations }))).toEqual(expected.sort())
    })
  }
  check(['zork'], 1, '/clock/end clock-order')
  check(['name'], undefined, '/clock/end clock-order')
  check(['clock'], undefined)
  check(['clock', 'start'], 'x')
  check(['expect', 0], {}, '/clock/end clock-order')
  check(['profiles', 0, 'id'], '', '/clock/end clock-order')
  check(['synthesize', 'profiles', 'count'], 'many', '/clock/end clock-order')
  check(['journeys', 0, 'steps', 'wait'], 5, '/clock/end clock-order')
  check(['journeys', 0, 'id'], 5, '/clock/end clock-order')
})
