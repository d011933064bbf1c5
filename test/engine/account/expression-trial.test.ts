import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ExpressionTry, tryExpression } from '../../../src/engine/account/expression-trial.ts'
import { adobe, journey } from '../run/adobe/adobe.ts'
import { readerOf, scenarioOf } from '../run/rehearse.ts'

const start = { type: 'event', event: 'Login', namespace: 'crmid', next: 'split' }
const high = '@{Login.n} > 5'

/** A login of each profile with its number, a split by it, and an action that tells it. */
function reader(numbers: readonly number[]) {
  const timeline = numbers.map((n, place) => ({ at: `+${place + 1}h`, profile: `p${place + 1}`, event: 'Login', properties: { n } }))
  const profiles = numbers.map((_, place) => ({
    id: `p${place + 1}`,
    traits: { plan: `plan ${place}` },
    identities: { crmid: [`c${place}`] },
  }))
  const steps = {
    start,
    split: { type: 'condition', branches: [{ id: 'high', when: { expression: high }, next: 'tell' }], otherwise: { next: 'rest' } },
    tell: { type: 'action', destination: 'sink', parameters: { doubled: '@{Login.n} * 2' }, next: 'rest' },
    rest: { type: 'wait', for: '1h', next: null },
  }
  return readerOf(scenarioOf(adobe({ journeys: [journey(steps)], timeline, profiles })))
}

function told(numbers: readonly number[], asked: Partial<ExpressionTry>) {
  const { index, names } = reader(numbers)
  return tryExpression(index, names, { text: high, expected: 'any', journey: 'j', step: 'split', profile: null, ...asked })
}

describe('[EDIT14] an expression is tried on what an instance had when it came to a step', () => {
  test('it comes to what the step itself did', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 6 }), (numbers) => {
        const { index, names } = reader(numbers)
        for (const [place, n] of numbers.entries()) {
          const on = { journey: 'j', profile: `p${place + 1}` }
          const split = tryExpression(index, names, { ...on, text: high, expected: 'boolean', step: 'split' })
          expect(split).toMatchObject({ kind: 'value', value: n > 5, profile: on.profile })
          const doubled = tryExpression(index, names, { ...on, text: '@{Login.n} * 2', expected: 'any', step: 'tell' })
          expect(doubled).toMatchObject(n > 5 ? { kind: 'value', value: n * 2 } : { kind: 'nobody' })
        }
      }),
      { numRuns: 30 },
    )
  })

  test('the first who came is asked where nobody is named, and what they lack is null', () => {
    expect(told([1, 7], { step: 'tell' })).toMatchObject({ kind: 'value', profile: 'p2', value: true })
    expect(told([1], { text: '@{Login.m}' })).toMatchObject({ kind: 'value', value: null })
    expect(told([1], { text: '#{ExperiencePlatform.Customer.profile.plan}', step: 'rest' })).toMatchObject({ value: 'plan 0' })
  })

  test('what cannot be evaluated says why, and what the run does not know is told apart', () => {
    expect(told([1], { text: '@{Login.n} + "a" > 2' })).toMatchObject({ kind: expect.stringMatching(/failed|unknown/) })
    expect(told([1], { text: '@{Logout.n}' })).toMatchObject({ kind: 'unknown', message: expect.stringContaining('Logout') })
    expect(told([1], { step: 'elsewhere' })).toEqual({ kind: 'nobody' })
    expect(told([1], { profile: 'stranger' })).toEqual({ kind: 'nobody' })
  })
})
