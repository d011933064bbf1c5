import { describe, expect, test } from 'vitest'
import { branch, hold, journey, linesOfJourney, problemsOfJourney, steps } from './checked.ts'

function check(title: string, ofSteps: Record<string, unknown>, ...expected: string[]): void {
  test(title, () => expect(linesOfJourney(journey(ofSteps))).toEqual(expected.sort()))
}

describe('holds are complete', () => {
  const noName = { name: undefined }
  check('the step has a name', steps({ hold: hold([branch('b', 'B')], noName) }), '/steps/hold/name missing-field')
  check('an empty name is none', steps({ hold: hold([branch('b', 'B')], { name: '' }) }), '/steps/hold/name missing-field')
  check(
    'its branches have names',
    steps({ hold: hold([branch('b', 'B'), branch('c', 'C', noName)]) }),
    '/steps/hold/branches/1/name missing-field',
  )
  check(
    'it has a maximum',
    steps({ hold: hold([branch('b', 'B', { next: 'nudge' })], { maximum: undefined }) }),
    '/steps/hold/maximum missing-field',
  )
})

describe('branch names are unique in the journey', () => {
  check(
    'in one step',
    steps({ hold: hold([branch('a', 'A', { name: 'Yes' }), branch('b', 'B', { name: 'Yes' })]) }),
    '/steps/hold/branches/1/name duplicate-name',
  )
  check(
    'across steps, the later one',
    steps({
      hold: hold([branch('a', 'A', { name: 'Yes' })]),
      nudge: hold([branch('a', 'A', { name: 'Yes' })], { maximum: { after: '1h', next: null } }),
    }),
    '/steps/nudge/branches/0/name duplicate-name',
  )
  check('case tells them apart', steps({ hold: hold([branch('a', 'A', { name: 'Yes' }), branch('b', 'B', { name: 'yes' })]) }))
})

describe('branches of one hold are mutually exclusive', () => {
  const overlap = '/steps/hold/branches/1 overlapping-branches'
  function pair(title: string, one: readonly object[] | undefined, other: readonly object[] | undefined, ...expected: string[]): void {
    check(title, steps({ hold: hold([branch('a', 'Order', { where: one }), branch('b', 'Order', { where: other })]) }), ...expected)
  }
  pair('no filter at all', undefined, undefined, overlap)
  pair('one filters, the other does not', [{ property: 'type', equals: 'a' }], [], overlap)
  pair('a value in common', [{ property: 'type', anyOf: ['a', 'b'] }], [{ property: 'type', anyOf: ['b', 'c'] }], overlap)
  pair('none in common', [{ property: 'type', anyOf: ['a', 'b'] }], [{ property: 'type', equals: 'c' }])
  pair('different properties', [{ property: 'type', equals: 'a' }], [{ property: 'kind', equals: 'b' }], overlap)
  pair(
    'one of two properties tells them apart',
    [
      { property: 'x', equals: 1 },
      { property: 'y', equals: 1 },
    ],
    [
      { property: 'x', equals: 1 },
      { property: 'y', equals: 2 },
    ],
  )
  pair('5 and "5" are one value', [{ property: 'n', equals: 5 }], [{ property: 'n', equals: '5' }], overlap)
  pair('true and "true" are one value', [{ property: 'n', equals: true }], [{ property: 'n', equals: 'true' }], overlap)
  pair('"5.0" is not 5', [{ property: 'n', equals: 5 }], [{ property: 'n', equals: '5.0' }])
  pair(
    'filters on one property narrow each other',
    [
      { property: 'n', anyOf: [1, 2] },
      { property: 'n', anyOf: [2, 3] },
    ],
    [{ property: 'n', equals: 1 }],
  )
  pair(
    'a branch that contradicts itself takes nothing',
    [
      { property: 'n', equals: 1 },
      { property: 'n', equals: 2 },
    ],
    undefined,
  )
  check('different events never clash', steps({ hold: hold([branch('a', 'Order'), branch('b', 'order')]) }))
  check(
    'each later branch is named once',
    steps({ hold: hold([branch('a', 'Order'), branch('b', 'Order'), branch('c', 'Order')]) }),
    '/steps/hold/branches/1 overlapping-branches',
    '/steps/hold/branches/2 overlapping-branches',
  )
})

describe('entry', () => {
  const start = (entry: string | undefined, identifier: string | undefined) =>
    steps({ start: { type: 'event', event: 'Started', entry, identifier, next: 'hold' } })
  check('at every time needs an identifier', start('every-time', undefined), '/steps/start/identifier missing-field')
  check('is at every time where nothing is said', start(undefined, undefined), '/steps/start/identifier missing-field')
  check('once needs none', start('once', undefined))
  check('once has none', start('once', 'id'), '/steps/start/identifier identifier-not-used')
  check('after exit has none', start('after-exit', 'id'), '/steps/start/identifier identifier-not-used')
  test('the beta does not know entry after exit', () => {
    const document = journey(start('after-exit', undefined), { preset: 'twilio-beta-2024-12' })
    expect(linesOfJourney(document)).toEqual(['/steps/start/entry not-in-preset'])
    expect(linesOfJourney(journey(start('after-exit', undefined)))).toEqual([])
  })
})

describe('the event catalogue', () => {
  const events = [{ name: 'Started' }, { name: 'Bought' }]
  test('has the entry event', () => {
    expect(linesOfJourney(journey(steps()), { events })).toEqual([])
    expect(linesOfJourney(journey(steps()), { events: [{ name: 'started' }, { name: 'Bought' }] })).toEqual([
      '/steps/start/event unknown-entry-event',
    ])
  })
  test('is not asked where there is none', () => {
    expect(linesOfJourney(journey(steps()), {})).toEqual([])
    expect(linesOfJourney(journey(steps()), { events: [] })).toEqual([])
  })
  test('a follow-up that it lacks is only doubtful', () => {
    expect(linesOfJourney(journey(steps()), { events: [{ name: 'Started' }] })).toEqual(['/steps/hold/branches/0/event unknown-event?'])
  })
})

describe('destinations', () => {
  test('exist', () => {
    expect(linesOfJourney(journey(steps()), { destinations: [{ id: 'sink', kind: 'recorder' }] })).toEqual([])
    const problems = problemsOfJourney(journey(steps()), { destinations: [{ id: 'sinc', kind: 'recorder' }] })
    expect(problems.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/steps/nudge/activations/0/destination unknown-destination',
    ])
    expect(problems[0]?.message).toContain('Did you mean "sinc"?')
  })
  test('none at all lacks every one', () => {
    expect(linesOfJourney(journey(steps()), { destinations: [] })).toEqual(['/steps/nudge/activations/0/destination unknown-destination'])
  })
})

describe('the preset', () => {
  test('exists', () => {
    const problems = problemsOfJourney(journey(steps(), { preset: 'twilio-ga-2025' }))
    expect(problems.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/preset unknown-preset'])
    expect(problems[0]?.message).toContain('Did you mean "twilio-ga-2025-11"?')
  })
  test('what does not hang on it is checked all the same', () => {
    expect(linesOfJourney(journey(steps({ nudge: { type: 'wait', for: '1s', next: 'x' } }), { preset: '' }))).toEqual([
      '/preset unknown-preset',
      '/steps/nudge/next dangling-next',
    ])
  })
  test('overrides are those of its table', () => {
    expect(linesOfJourney(journey(steps(), { assumptions: { 'event-at-deadline': 'never', zork: 1 } }))).toEqual([
      '/assumptions/event-at-deadline bad-assumption-value',
      '/assumptions/zork unknown-assumption',
    ])
  })
})

test('all problems come at once', () => {
  const document = journey(
    {
      start: { type: 'event', event: 'Started', next: 'hold' },
      hold: hold([branch('a', 'A', { name: 'n'.repeat(74) }), branch('a', 'A')], { maximum: { after: '1m', next: 'hold' } }),
      lost: { type: 'send-to-destination', activations: [{ id: 'x', destination: 'nowhere' }], next: 'missing' },
      done: { type: 'end' },
    },
    { assumptions: { zork: 1 } },
  )
  expect(linesOfJourney(document, { destinations: [], events: [{ name: 'A' }] })).toEqual([
    '/assumptions/zork unknown-assumption',
    '/steps/hold/branches/0/name name-too-long',
    '/steps/hold/branches/1 overlapping-branches',
    '/steps/hold/branches/1/id duplicate-id',
    '/steps/hold/maximum/after duration-out-of-range',
    '/steps/hold/maximum/next loop',
    '/steps/lost unreachable-step?',
    '/steps/lost/activations/0/destination unknown-destination',
    '/steps/lost/next dangling-next',
    '/steps/start/event unknown-entry-event',
    '/steps/start/identifier missing-field',
  ])
})
