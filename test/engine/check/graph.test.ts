import { describe, expect, test } from 'vitest'
import { branch, hold, journey, linesOfJourney, problemsOfJourney, steps } from './checked.ts'

function check(title: string, ofSteps: Record<string, unknown>, ...expected: string[]): void {
  test(title, () => expect(linesOfJourney(journey(ofSteps))).toEqual(expected.sort()))
}

check('nothing is wrong with a sound journey', steps())

describe('the start', () => {
  test('it exists', () => {
    const problems = problemsOfJourney(journey(steps(), { start: 'strat' }))
    expect(problems.filter(({ severity }) => severity === 'error').map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/start unknown-step',
      '/steps/start misplaced-step',
    ])
    expect(problems[0]?.message).toContain('Did you mean "start"?')
  })
  test('it is an event', () => {
    const ofSteps = { start: { type: 'wait', for: '1h', next: 'done' }, done: { type: 'end' } }
    expect(linesOfJourney(journey(ofSteps))).toEqual(['/start wrong-start'])
  })
  test('a name that every object has is no step', () => {
    expect(linesOfJourney(journey(steps(), { start: 'constructor' }))).toContain('/start unknown-step')
  })
  check(
    'an event step elsewhere is misplaced',
    steps({ nudge: { type: 'event', event: 'Other', identifier: 'id', next: 'done' } }),
    '/steps/nudge misplaced-step',
  )
})

describe('every next leads to a step', () => {
  check('of a step', steps({ nudge: { type: 'wait', for: '1h', next: 'nowhere' } }), '/steps/nudge/next dangling-next')
  check(
    'of a branch',
    steps({ hold: hold([branch('bought', 'Bought', { next: 'toString' })]) }),
    '/steps/hold/branches/0/next dangling-next',
  )
  check(
    'of a maximum',
    steps({ hold: hold([branch('bought', 'Bought', { next: 'nudge' })], { maximum: { after: '1h', next: 'x' } }) }),
    '/steps/hold/maximum/next dangling-next',
  )
  check(
    'null and absent end the path',
    steps({ nudge: { type: 'wait', for: '1h', next: null }, hold: hold([branch('b', 'B', { next: undefined }), branch('done', 'C')]) }),
  )
})

describe('no path leads back', () => {
  const wait = (next: string) => ({ type: 'wait', for: '1h', next })
  check('to itself', steps({ nudge: wait('nudge') }), '/steps/nudge/next loop')
  check('to the start', steps({ nudge: wait('start') }), '/steps/nudge/next loop')
  check('by a branch', steps({ hold: hold([branch('a', 'A', { next: 'hold' }), branch('b', 'B')]) }), '/steps/hold/branches/0/next loop')
  check(
    'by the maximum',
    steps({ hold: hold([branch('b', 'B')], { maximum: { after: '1h', next: 'start' } }), nudge: { type: 'end' } }),
    '/steps/hold/maximum/next loop',
    '/steps/nudge unreachable-step?',
  )
  check(
    'where nobody comes',
    steps({ a: wait('b'), b: wait('a') }),
    '/steps/a unreachable-step?',
    '/steps/b unreachable-step?',
    '/steps/b/next loop',
  )
  check(
    'twice',
    steps({ nudge: wait('hold'), hold: hold([branch('a', 'A', { next: 'start' }), branch('b', 'B')]) }),
    '/steps/hold/branches/0/next loop',
    '/steps/nudge/next loop',
  )
  check(
    'two ways to one step are no loop',
    steps({ hold: hold([branch('a', 'A', { next: 'nudge' }), branch('b', 'B', { next: 'nudge' })]) }),
  )

  test('the steps of the loop are named', () => {
    const [problem] = problemsOfJourney(journey(steps({ nudge: wait('hold') })))
    expect(problem?.message).toContain('hold > nudge > hold')
  })

  test('a path of 20,000 steps is walked without exhausting the call stack', () => {
    const chain = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`w${n}`, wait(n === 19_999 ? 'w0' : `w${n + 1}`)]))
    const ofSteps = { start: { type: 'event', event: 'A', identifier: 'id', next: 'w0' }, ...chain }
    expect(linesOfJourney(journey(ofSteps))).toEqual(['/steps too-many-steps', '/steps/w19999/next loop'])
  })
})

describe('steps that nobody can come to', () => {
  check('one', steps({ lost: { type: 'end' } }), '/steps/lost unreachable-step?')
  check(
    'what only lost steps lead to is lost too',
    steps({ lost: { type: 'wait', for: '1h', next: 'more' }, more: { type: 'end' } }),
    '/steps/lost unreachable-step?',
    '/steps/more unreachable-step?',
  )
})

describe('ids', () => {
  check(
    'branch ids are unique in their step',
    steps({ hold: hold([branch('a', 'A'), branch('b', 'B'), branch('a', 'C', { name: 'Other' })]) }),
    '/steps/hold/branches/2/id duplicate-id',
  )
  check(
    'and may repeat in another',
    steps({ nudge: hold([branch('bought', 'A', { name: 'Other' })], { maximum: { after: '1h', next: null } }) }),
  )
  for (const id of ['maximum', 'otherwise', 'event', 'timeout', 'error', 'none']) {
    check(`${id} is no branch id`, steps({ hold: hold([branch(id, 'A')]) }), '/steps/hold/branches/0/id reserved-id')
  }
  const activations = (...ids: string[]) => ({
    type: 'send-to-destination',
    name: 'Nudge',
    activations: ids.map((id) => ({ id, destination: 'sink' })),
  })
  check(
    'activation ids are unique in their step',
    steps({ nudge: activations('a', 'b', 'a') }),
    '/steps/nudge/activations/2/id duplicate-id',
  )
})
