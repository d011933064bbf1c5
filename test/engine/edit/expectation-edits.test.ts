import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountOf, amountParts, comparisons, withPartAdded } from '../../../src/engine/edit/amount-parts.ts'
import { documentWith } from '../../../src/engine/edit/document-with.ts'
import { expectationAs, expectationKinds, kindOfExpectation, newExpectation } from '../../../src/engine/edit/expectation-kind.ts'
import { withItemAdded, withItemDuplicated, withItemRemoved } from '../../../src/engine/edit/list-items.ts'
import { expectation as expectationSchema } from '../../../src/engine/model/expectation.ts'
import type { JsonObject, JsonValue } from '../../../src/engine/model/json-value.ts'

const filter = { journey: 'club', step: 'mail', activation: 'a1', destination: 'braze', profile: 'ann', status: 'failed' }
const all: readonly JsonObject[] = [
  { name: 'n', profile: 'ann', journey: 'club', paths: ['in > out'] },
  { name: 'n', journey: 'club', step: 'mail', entered: { 'at-least': 3 } },
  { name: 'n', sends: filter, count: 3 },
  { name: 'n', sends: filter, every: { path: '$.status', equals: 'delivered' } },
  { name: 'n', refused: { journey: 'club', profile: 'ann', reason: 'already-active' }, count: 3 },
  { name: 'n', journey: 'club', outcomes: { failed: 0 } },
]

test('[SCN3] an expectation of another kind is one, and keeps its name and journey, and whom it is about where it has somebody', () => {
  for (const before of all)
    for (const kind of expectationKinds) {
      const after = expectationAs(before, kind)
      const { success } = expectationSchema.safeParse(after)
      // A step that was never named is yet to be chosen.
      expect(success || (kind === 'entered' && after.step === ''), JSON.stringify(after)).toBe(true)
      expect(kindOfExpectation(after)).toBe(kind)
      expect(after.name).toBe('n')
      expect(JSON.stringify(after)).toContain('"journey":"club"')
      if (kindOfExpectation(before) === kind) expect(after).toBe(before)
    }
  expect(expectationAs(all[2], 'every').sends).toEqual(filter)
  expect(expectationAs(all[2], 'paths')).toMatchObject({ profile: 'ann', journey: 'club' })
  expect(expectationAs(all[1], 'count')).toEqual({ name: 'n', sends: { journey: 'club', step: 'mail' }, count: { 'at-least': 3 } })
  expect(expectationAs(all[2], 'entered')).toEqual({ name: 'n', journey: 'club', step: 'mail', entered: 3 })
  expect(expectationAs(all[4], 'count')).toEqual({ name: 'n', sends: { journey: 'club', profile: 'ann' }, count: 3 })
  for (const kind of expectationKinds) expect(kindOfExpectation(newExpectation(kind))).toBe(kind)
  for (const broken of [undefined, 'x', 5, [], {}, { sends: 7 }] as JsonValue[])
    expect(() => expectationAs(broken, 'refused')).not.toThrow()
  expect(kindOfExpectation({ name: 'n' })).toBeNull()
})

const anyAmount = fc.oneof(
  fc.integer(),
  fc
    .uniqueArray(fc.constantFrom(...comparisons), { minLength: 1 })
    .map((operators): JsonValue => Object.fromEntries(operators.map((operator, index) => [operator, index]))),
)

test('[SCN3] an amount is its comparisons; one more keeps those that there are', () => {
  fc.assert(
    fc.property(anyAmount, (amount) => {
      expect(amountOf(amountParts(amount))).toEqual(amount)
      const more = amountParts(withPartAdded(amount))
      expect(more.length).toBe(Math.min(amountParts(amount).length + 1, comparisons.length))
      for (const part of amountParts(amount)) if (part.operator !== 'is') expect(more).toContainEqual(part)
    }),
  )
  expect(withPartAdded(7)).toEqual({ 'at-least': 7, 'at-most': 7 })
  expect(
    amountOf([
      { operator: 'is', value: 7 },
      { operator: 'at-most', value: 9 },
    ]),
  ).toEqual({ equals: 7, 'at-most': 9 })
})

const scenario: JsonObject = { format: 'rehearsal/scenario/1', name: 'S', clock: { start: 'x', end: 'y' }, journeys: [] }

test('[SCN4] one of a list is doubled right behind itself; without its last one the list is gone', () => {
  const two = withItemAdded(withItemAdded(scenario, ['expect'], all[0] ?? null), ['expect'], all[1] ?? null)
  expect(withItemDuplicated(two, ['expect'], 0).expect).toEqual([all[0], all[0], all[1]])
  expect(withItemDuplicated(two, ['expect'], 2)).toBe(two)
  const people = { ...scenario, profiles: [{ id: 'u1' }, { id: 'u2' }] }
  expect(withItemDuplicated(people, ['profiles'], 0).profiles).toEqual([{ id: 'u1' }, { id: 'u3' }, { id: 'u2' }])
  expect(withItemRemoved(withItemRemoved(two, ['expect'], 0), ['expect'], 0)).toEqual(scenario)
  for (const part of ['timeline', 'expect', 'caps', 'dataSources', 'data'])
    expect(withItemRemoved({ ...scenario, [part]: [{}] }, [part], 0), part).toEqual(scenario)
  for (const part of ['assumptions', 'responses', 'limits'])
    expect(documentWith({ ...scenario, [part]: { one: 1 } }, [part, 'one'], undefined), part).toEqual(scenario)
})
