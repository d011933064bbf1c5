import { describe, expect, test } from 'vitest'
import { branch, hold, journey, linesOfJourney, problemsOfJourney, steps } from './checked.ts'

/** A journey that asks, where the hold brought `Bought` or nothing. */
function asking(when: unknown, ofStart: object = {}): Record<string, unknown> {
  const start = { type: 'event', event: 'Started', identifier: 'id', next: 'hold', ...ofStart }
  const split = { type: 'condition', name: 'Split', branches: [{ id: 'yes', name: 'Yes', when, next: 'nudge' }], otherwise: {} }
  const more = { type: 'wait', for: '5m', next: null }
  return journey(
    steps({
      start,
      hold: hold([branch('bought', 'Bought', { next: 'split' })], { maximum: { after: '1h', next: 'split' } }),
      split,
      nudge: more,
      done: undefined,
    }),
  )
}

const place = '/steps/split/branches/0/when'

function checkWhen(when: unknown, ...expected: string[]): void {
  test(JSON.stringify(when), () =>
    expect(linesOfJourney(withoutHoles(asking(when)))).toEqual(expected.map((line) => `${place}${line}`).sort()),
  )
}

function withoutHoles(document: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(document))
}

describe('a value fits its operator', () => {
  const check = (is: string, value: unknown, ...expected: string[]) => checkWhen({ trait: 'x', is, value }, ...expected)
  const unfit = '/value unfit-value'
  for (const is of ['equals', 'not-equals']) {
    for (const value of ['', 'a', 0, true, false]) check(is, value)
    for (const value of [null, [], ['a'], {}]) check(is, value, unfit)
    check(is, undefined, '/value missing-field')
  }
  for (const is of ['any-of', 'none-of', 'contains-any-of']) {
    check(is, ['a', 5, true])
    for (const value of ['a', 5, [], {}, null]) check(is, value, unfit)
    check(is, ['a', null, ['b']], '/value/1 unfit-value', '/value/2 unfit-value')
    check(is, undefined, '/value missing-field')
  }
  for (const is of ['greater-than', 'less-than', 'at-least', 'at-most']) {
    for (const value of [5, -1.5, '5', ' 5 ', '1e3']) check(is, value)
    for (const value of ['five', '', true, [5], null]) check(is, value, unfit)
    check(is, undefined, '/value missing-field')
  }
  for (const is of ['contains', 'not-contains', 'starts-with', 'ends-with']) {
    for (const value of ['a', 5, true]) check(is, value)
    for (const value of [null, ['a'], {}]) check(is, value, unfit)
    check(is, undefined, '/value missing-field')
  }
  for (const is of ['before', 'after']) {
    for (const value of ['2026-02-28', '2026-02-28T10:00:00Z', '2026-02-28T10:00:00+01:00']) check(is, value)
    for (const value of ['2026-02-29', '2026-02-28T10:00:00', '1d', 5, null]) check(is, value, unfit)
    check(is, undefined, '/value missing-field')
  }
  for (const is of ['within-last', 'within-next', 'before-last', 'after-next']) {
    for (const value of ['30d', '1h30m']) check(is, value)
    for (const value of ['30 days', '2026-02-28', 30, null]) check(is, value, unfit)
    check(is, undefined, '/value missing-field')
  }
  for (const is of ['exists', 'not-exists']) {
    check(is, undefined)
    for (const value of ['a', null, false]) check(is, value, unfit)
  }

  test('the sentence says what it compares with', () => {
    const [problem] = problemsOfJourney(withoutHoles(asking({ trait: 'x', is: 'greater-than', value: 'many' })))
    expect(problem?.message).toBe('"greater-than" compares with a number, not with "many".')
  })
})

describe('wherever it stands', () => {
  const wrong = { trait: 'x', is: 'equals', value: null }
  const right = { trait: 'x', is: 'exists' }
  checkWhen({ all: [right, wrong] }, '/all/1/value unfit-value')
  checkWhen({ any: [wrong, { not: { all: [right, wrong] } }] }, '/any/0/value unfit-value', '/any/1/not/all/1/value unfit-value')
  checkWhen({ context: 'Started.x', is: 'at-most', value: 'x' }, '/value unfit-value')
  checkWhen({ context: { key: 'Started', path: 'x' }, is: 'at-most', value: 'x' }, '/value unfit-value')
})

describe('a context reference', () => {
  const exists = (context: unknown, ...expected: string[]) => checkWhen({ context, is: 'exists' }, ...expected)
  exists('Started.total')
  exists('Started.cart.size')
  exists('Bought.total')
  exists({ key: 'Started', path: 'cart.size' })
  exists('Strated.total', '/context unknown-context-event')
  exists('Started2.total', '/context unknown-context-event')
  exists({ key: 'Other', path: 'x' }, '/context/key unknown-context-event')
  exists('Started', '/context context-without-property')
  exists('Started.', '/context context-without-property')
  exists('Other', '/context context-without-property')

  test('of an event whose name has a dot', () => {
    const start = { event: 'Order.Completed' }
    const told = (context: unknown) =>
      problemsOfJourney(withoutHoles(asking({ context, is: 'exists' }, start)))
        .filter(({ code }) => code !== 'unaddressable-context-key')
        .map(({ pointer, code }) => `${pointer} ${code}`)
    expect(told('Order.Completed.total')).toEqual([])
    expect(told({ key: 'Order.Completed', path: 'total' })).toEqual([])
    expect(told('Order.Completed')).toEqual([`${place}/context context-without-property`])
    expect(told('Order.Complete.total')).toEqual([`${place}/context unknown-context-event`])
    expect(told({ key: 'Order', path: 'Completed.total' })).toEqual([`${place}/context/key unknown-context-event`])
  })

  test('a text with several dots that fits no key is told how such a key is written', () => {
    const message = (context: string) => problemsOfJourney(withoutHoles(asking({ context, is: 'exists' })))[0]?.message
    expect(message('Order.Completed.total')).toContain('{ "key": …, "path": … }')
    expect(message('Ordered.total')).not.toContain('"key"')
    expect(message('Ordered.total')).toContain('there can be "Started" and "Bought"')
  })
})

describe('the events that paths bring', () => {
  const split = (context: string, next = 'nudge') => ({
    type: 'condition',
    name: `Split on ${context}`,
    branches: [{ id: 'y', name: `${context} there`, when: { context, is: 'exists' }, next }],
    otherwise: { next },
  })
  const end = { type: 'end' }

  test('come through conditions and random splits', () => {
    const ofSteps = steps({
      start: { type: 'event', event: 'Started', identifier: 'id', next: 'first' },
      first: split('Started.x', 'dice'),
      dice: { type: 'random-split', branches: [{ id: 'a', percent: 100, next: 'hold' }] },
      hold: hold([branch('bought', 'Bought', { next: 'second' })], { maximum: { after: '1h', next: 'nudge' } }),
      second: split('Bought.x'),
      nudge: split('Started.y', 'done'),
    })
    expect(linesOfJourney(journey(ofSteps))).toEqual([])
  })
  test('do not come where their branch does not lead', () => {
    const ofSteps = steps({ hold: hold([branch('b', 'Bought', { next: 'done' })]), nudge: split('Bought.x', 'done') })
    expect(linesOfJourney(journey(ofSteps))).toEqual(['/steps/nudge/branches/0/when/context unknown-context-event'])
  })
  test('come by every way out of a hold that they restarted', () => {
    const branches = [branch('again', 'Cart', { restart: true, next: undefined }), branch('b', 'Bought', { next: 'other' })]
    const ofSteps = steps({ hold: hold(branches), nudge: split('Cart.x', 'done'), other: split('Cart.y', 'done'), done: end })
    expect(linesOfJourney(journey(ofSteps))).toEqual([])
  })
})

describe('lists that the product splits at commas', () => {
  checkWhen({ trait: 'city', is: 'any-of', value: ['Paris', 'Washington, D.C.'] }, '/value/1 comma-in-any-of?')
  checkWhen({ trait: 'city', is: 'equals', value: 'Washington, D.C.' })
})

describe('segments', () => {
  const segments = [{ id: 'vip', evaluation: 'scripted' as const }]
  const told = (when: unknown, ofStart: object = {}) => problemsOfJourney(withoutHoles(asking(when, ofStart)), { segments })
  const exists = { trait: 'x', is: 'exists' }

  test('a condition asks for one that exists', () => {
    expect(told({ segment: 'vip', member: true })).toEqual([])
    const problems = told({ any: [exists, { not: { segment: 'vips', member: false } }] })
    expect(problems.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([`${place}/any/1/not/segment unknown-segment`])
    expect(problems[0]?.message).toContain('Did you mean "vip"?')
  })
  test('an audience is one that exists', () => {
    expect(told(exists, { audience: 'vip' })).toEqual([])
    const problems = told(exists, { audience: 'VIPs' })
    expect(problems.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/steps/start/audience unknown-segment'])
    expect(problems[0]?.message).toContain('Did you mean "vip"?')
  })
  test('where nobody knows the segments, none is asked for; where there are none, each is unknown', () => {
    const document = withoutHoles(asking({ segment: 'vip', member: true }, { audience: 'vip' }))
    expect(linesOfJourney(document)).toEqual([])
    expect(linesOfJourney(document, { segments: [] })).toEqual(
      [`${place}/segment unknown-segment`, '/steps/start/audience unknown-segment'].sort(),
    )
  })
})
