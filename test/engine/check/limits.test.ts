import { describe, expect, test } from 'vitest'
import { branch, hold, journey, linesOfJourney, problemsOfJourney, steps } from './checked.ts'

/** At the limit nothing is wrong; one past it gives the problem. */
function check(title: string, document: (amount: number) => Record<string, unknown>, limit: number, expected: string): void {
  test(`${title}: ${limit}`, () => {
    expect(linesOfJourney(document(limit))).toEqual([])
    expect(linesOfJourney(document(limit + 1))).toEqual([expected])
  })
}

const beta = { preset: 'twilio-beta-2024-12' }
const send = (count: number) => ({
  type: 'send-to-destination',
  name: 'Nudge',
  activations: Array.from({ length: count }, (_, n) => ({ id: `a${n}`, destination: 'sink' })),
})
/** A start, so many waits of five minutes, and an end, which does not count. */
const chain = (count: number) => ({
  start: { type: 'event', event: 'A', identifier: 'id', next: count > 1 ? 'w2' : 'done' },
  ...Object.fromEntries(
    Array.from({ length: count - 1 }, (_, n) => [`w${n + 2}`, { type: 'wait', for: '5m', next: n + 2 < count ? `w${n + 3}` : 'done' }]),
  ),
  done: { type: 'end' },
})
const branches = (count: number) => steps({ hold: hold(Array.from({ length: count }, (_, n) => branch(`b${n}`, `Event ${n}`))) })
const name = (length: number) => 'n'.repeat(length)

describe('counts', () => {
  check('steps', (count) => journey(chain(count)), 50, '/steps too-many-steps')
  check('steps in the beta', (count) => journey(chain(count), beta), 25, '/steps too-many-steps')
  check('branches of a hold', (count) => journey(branches(count)), 9, '/steps/hold/branches too-many-branches')
  check('branches of a hold in the beta', (count) => journey(branches(count), beta), 4, '/steps/hold/branches too-many-branches')
  check('activations', (count) => journey(steps({ nudge: send(count) })), 5, '/steps/nudge/activations too-many-activations')
  check(
    'activations in the beta',
    (count) => journey(steps({ nudge: send(count) }), beta),
    1,
    '/steps/nudge/activations too-many-activations',
  )
  check(
    'a limit that the journey overrides',
    (count) => journey(chain(count), { assumptions: { 'max-steps': 3 } }),
    3,
    '/steps too-many-steps',
  )
  check(
    'mappings of a destination',
    (count) => {
      const ids = Array.from({ length: Math.ceil(count / 5) }, (_, n) => `send${n}`)
      const sends = ids.map((id, n) => [id, { ...send(Math.min(5, count - n * 5)), name: id, next: ids[n + 1] ?? 'done' }])
      return journey(steps({ nudge: { type: 'wait', for: '5m', next: 'send0' }, ...Object.fromEntries(sends) }))
    },
    50,
    '/steps too-many-destination-mappings?',
  )
  test('a limit that the scenario overrides', () => {
    expect(linesOfJourney(journey(chain(4)), { assumptions: { 'max-steps': 3 } })).toEqual(['/steps too-many-steps'])
  })
})

describe('lengths of names', () => {
  check('journey', (length) => journey(steps(), { name: name(length) }), 73, '/name name-too-long')
  check('step', (length) => journey(steps({ done: { type: 'end', name: name(length) } })), 73, '/steps/done/name name-too-long')
  check(
    'branch',
    (length) => journey(steps({ hold: hold([branch('b', 'B', { name: name(length) })]) })),
    73,
    '/steps/hold/branches/0/name name-too-long',
  )
  check(
    'event name of a step',
    (length) => journey(steps({ nudge: { ...send(1), eventName: name(length) } })),
    73,
    '/steps/nudge/eventName name-too-long',
  )
  check(
    'event name of an activation',
    (length) => journey(steps({ nudge: { ...send(1), activations: [{ id: 'a', destination: 'sink', eventName: name(length) }] } })),
    73,
    '/steps/nudge/activations/0/eventName name-too-long',
  )
  check(
    'identifier',
    (length) => journey(steps({ start: { type: 'event', event: 'A', identifier: name(length), next: 'hold' } })),
    500,
    '/steps/start/identifier name-too-long',
  )
  test('characters are counted, not their halves', () => expect(linesOfJourney(journey(steps(), { name: '😀'.repeat(73) }))).toEqual([]))
})

describe('durations', () => {
  const wait = (text: string) => journey(steps({ nudge: { type: 'wait', for: text } }))
  const maximum = (text: string) => journey(steps({ hold: hold([branch('b', 'B')], { maximum: { after: text, next: 'nudge' } }) }))
  test.each(['5m', '7m', '300s', '26w', '182d', '181d24h', '15724800000ms'])('%s is allowed', (text) => {
    expect(linesOfJourney(wait(text))).toEqual([])
    expect(linesOfJourney(maximum(text))).toEqual([])
  })
  test.each(['0s', '4m', '4m59s999ms', '299999ms', '182d1ms', '183d', '27w'])('%s is not', (text) => {
    expect(linesOfJourney(wait(text))).toEqual(['/steps/nudge/for duration-out-of-range'])
    expect(linesOfJourney(maximum(text))).toEqual(['/steps/hold/maximum/after duration-out-of-range'])
  })
  test('the sentence says what is allowed', () => {
    expect(problemsOfJourney(wait('1m'))[0]?.message).toContain('from 5 minutes to 182 days')
  })
})
