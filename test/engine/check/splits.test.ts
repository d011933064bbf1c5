import { describe, expect, test } from 'vitest'
import { branch, hold, journey, linesOfJourney, problemsOfJourney, steps } from './checked.ts'

function check(title: string, ofSteps: Record<string, unknown>, ...expected: string[]): void {
  test(title, () => expect(linesOfJourney(journey(ofSteps))).toEqual(expected.sort()))
}

/** A journey whose hold ends in a step called `split`. */
function withSplit(split: Record<string, unknown>, more: Record<string, unknown> = {}): Record<string, unknown> {
  return steps({
    hold: hold([branch('bought', 'Bought')], { maximum: { after: '1h', next: 'split' } }),
    split,
    nudge: { type: 'end' },
    ...more,
  })
}

function random(percents: readonly number[], different: readonly object[] = []): Record<string, unknown> {
  const branches = percents.map((percent, n) => ({ id: `r${n}`, percent, next: 'nudge', ...different[n] }))
  return { type: 'random-split', branches }
}

const when = { trait: 'plan', is: 'equals', value: 'pro' }

function condition(branches: readonly object[], different: Record<string, unknown> = {}): Record<string, unknown> {
  const named = branches.map((one, n) => ({ id: `c${n}`, name: `Case ${n}`, when, next: 'nudge', ...one }))
  return { type: 'condition', name: 'Split', branches: named, otherwise: { next: 'nudge' }, ...different }
}

const many = (count: number) => Array.from({ length: count }, () => ({}))

describe('the percents of a random split make 100', () => {
  const wrong = '/steps/split/branches wrong-sum'
  check('exactly', withSplit(random([40, 40, 20])))
  check('one of them may be 0', withSplit(random([0, 100])))
  check('99 is too little', withSplit(random([50, 49])), wrong)
  check('101 is too much', withSplit(random([50, 51])), wrong)
  test('the sentence says what is missing', () => {
    expect(problemsOfJourney(journey(withSplit(random([50, 40]))))[0]?.message).toContain('these make 90: add 10')
    expect(problemsOfJourney(journey(withSplit(random([80, 40]))))[0]?.message).toContain('these make 120: take off 20')
  })
})

describe('how many branches there may be', () => {
  const tooMany = '/steps/split/branches too-many-branches'
  check('5 of a random split', withSplit(random([20, 20, 20, 20, 20])))
  check('6 are too many', withSplit(random([20, 20, 20, 20, 10, 10])), tooMany)
  check('9 of a condition', withSplit(condition(many(9))))
  check('10 are too many', withSplit(condition(many(10))), tooMany)
  test('the journey overrides the limits', () => {
    const assumptions = { 'random-branches': 2, 'split-branches': 1 }
    expect(linesOfJourney(journey(withSplit(random([50, 50])), { assumptions }))).toEqual([])
    expect(linesOfJourney(journey(withSplit(random([50, 30, 20])), { assumptions }))).toEqual([tooMany])
    expect(linesOfJourney(journey(withSplit(condition(many(2))), { assumptions }))).toEqual([tooMany])
  })
})

describe('ids and names', () => {
  check(
    'ids of a random split are unique',
    withSplit(random([50, 50], [{ id: 'a' }, { id: 'a' }])),
    '/steps/split/branches/1/id duplicate-id',
  )
  check('and none of the words of paths', withSplit(random([50, 50], [{ id: 'none' }])), '/steps/split/branches/0/id reserved-id')
  check('ids of a condition are unique', withSplit(condition([{ id: 'a' }, { id: 'a' }])), '/steps/split/branches/1/id duplicate-id')
  check('and none of the words of paths, too', withSplit(condition([{ id: 'otherwise' }])), '/steps/split/branches/0/id reserved-id')
  check('a condition has a name', withSplit(condition([{}], { name: undefined })), '/steps/split/name missing-field')
  check('its branches have names', withSplit(condition([{}, { name: '' }])), '/steps/split/branches/1/name missing-field')
  check('a random split and its branches need none', withSplit(random([100])))
  const long = (length: number) => ({ name: 'n'.repeat(length) })
  const tooLong = '/steps/split/branches/0/name name-too-long'
  check('73 characters of a condition’s branch', withSplit(condition([long(73)])))
  check('74 are too many', withSplit(condition([long(74)])), tooLong)
  check('73 characters of a random branch', withSplit(random([100], [long(73)])))
  check('74 are too many, too', withSplit(random([100], [long(74)])), tooLong)
  check(
    'names are unique over all kinds of branches',
    withSplit(condition([{ name: 'Name of bought' }, { name: 'A', next: 'more' }]), {
      more: random([50, 50], [{ name: 'A' }, { name: 'B' }]),
    }),
    '/steps/more/branches/0/name duplicate-name',
    '/steps/split/branches/0/name duplicate-name',
  )
})

describe('a restarting branch', () => {
  const restarting = (different: object = {}) => branch('again', 'Bought', { restart: true, next: undefined, ...different })
  check('leads nowhere', steps({ hold: hold([restarting(), branch('done', 'Left')]) }))
  check('an empty next is none', steps({ hold: hold([restarting({ next: null }), branch('done', 'Left')]) }))
  check(
    'has no next',
    steps({ hold: hold([restarting({ next: 'done' }), branch('done', 'Left')]) }),
    '/steps/hold/branches/0/next restart-with-next',
  )
  check(
    'what only it names is not reached',
    steps({ hold: hold([restarting({ next: 'lost' }), branch('done', 'Left')]), lost: { type: 'end' } }),
    '/steps/hold/branches/0/next restart-with-next',
    '/steps/lost unreachable-step?',
  )
  check('is no loop', steps({ hold: hold([restarting({ restart: true }), branch('done', 'Left')]) }))
  check('without restart it has a next', steps({ hold: hold([restarting({ restart: false, next: 'done' })]) }))
  check(
    'and another branch exclude each other',
    steps({ hold: hold([restarting(), branch('b', 'Bought')]) }),
    '/steps/hold/branches/1 overlapping-branches',
  )

  const held = (after: string, restart: boolean) =>
    steps({
      hold: hold([branch('again', 'Bought', restart ? { restart, next: undefined } : {}), branch('d', 'Left')], {
        maximum: { after, next: 'nudge' },
      }),
    })
  check('101 times 86 hours are less than a year', held('86h', true))
  check('101 times 87 hours are more', held('87h', true), '/steps/hold/maximum/after path-outlives-instance?')
  check('once they are not', held('87h', false))
})

test('the beta has no splits', () => {
  const beta = { preset: 'twilio-beta-2024-12' }
  expect(linesOfJourney(journey(withSplit(random([100])), beta))).toEqual(['/steps/split/type not-in-preset'])
  expect(linesOfJourney(journey(withSplit(condition([{}])), beta))).toEqual(['/steps/split/type not-in-preset'])
})
