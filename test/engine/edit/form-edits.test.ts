import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awaitedAs } from '../../../src/engine/edit/awaited-kind.ts'
import { conditionAs, conditionKinds, newCondition } from '../../../src/engine/edit/condition-kind.ts'
import { whyNotConnect } from '../../../src/engine/edit/connect-way.ts'
import { valueAt } from '../../../src/engine/edit/document-path.ts'
import { withEvenShares } from '../../../src/engine/edit/even-shares.ts'
import { firstOccurrences } from '../../../src/engine/edit/first-occurrences.ts'
import { editableJourney, type JourneyDocument } from '../../../src/engine/edit/journey-document.ts'
import { withItemAdded, withItemMoved, withItemRemoved } from '../../../src/engine/edit/list-items.ts'
import { stepsToLeadTo } from '../../../src/engine/edit/steps-to-lead-to.ts'
import { condition } from '../../../src/engine/model/condition.ts'
import type { JsonObject, JsonValue } from '../../../src/engine/model/json-value.ts'
import { anyJourney } from '../propose/any-journey.ts'
import { allWays } from './random-edits.ts'

const branch = (id: string, percent: JsonValue = 0): JsonObject => ({ id, name: id.toUpperCase(), percent })
const withBranches = (...branches: JsonObject[]): JourneyDocument => ({
  format: 'rehearsal/journey/1',
  id: 'split',
  preset: 'twilio-ga-2025-11',
  start: 'in',
  steps: { in: { type: 'event', event: 'In', next: 'split' }, split: { type: 'random-split', branches } },
})
const list = ['steps', 'split', 'branches']
const ids = (document: JourneyDocument) => (valueAt(document, list) as JsonObject[]).map(({ id }) => id)

test('[EDIT7] an id that counts is counted on; beside a list stands nothing', () => {
  const document = withBranches(branch('a1'), branch('a2'))
  expect(ids(withItemAdded(document, list, branch('a1')))).toEqual(['a1', 'a2', 'a3'])
  expect(ids(withItemAdded(document, list, branch('b1')))).toEqual(['a1', 'a2', 'b1'])
  expect(valueAt(document, [...list, ''])).toBeUndefined()
})

test('[EDIT7] a branch is put in behind the others under a free id, and moved and taken out with all that stands in it', () => {
  const before = withBranches(branch('a', 50), branch('branch', 50))
  const added = withItemAdded(before, list, branch('branch'))
  expect(ids(added)).toEqual(['a', 'branch', 'branch-2'])
  const moved = withItemMoved(added, list, 2, 0)
  expect(ids(moved)).toEqual(['branch-2', 'a', 'branch'])
  expect(valueAt(moved, [...list, 1])).toBe(valueAt(before, [...list, 0]))
  expect(ids(withItemRemoved(moved, list, 1))).toEqual(['branch-2', 'branch'])
  for (const [from, to] of [
    [0, 3],
    [0, -1],
    [3, 0],
    [1, 1],
  ] as const)
    expect(withItemMoved(added, list, from, to)).toBe(added)
  expect(withItemRemoved(added, list, 3)).toBe(added)
})

test('[EDIT7] a list that is not there is made by the first that is put in, where the format has it', () => {
  const before = withBranches(branch('a', 100))
  const added = withItemAdded(before, ['steps', 'in', 'where'], { property: 'plan', equals: 'pro' })
  expect(Object.keys(valueAt(added, ['steps', 'in']) as JsonObject)).toEqual(['type', 'event', 'where', 'next'])
})

test('[EDIT7] even shares are whole percentages that make 100 and lie next to one another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), (count) => {
      const even = withEvenShares(withBranches(...Array.from({ length: count }, (_, index) => branch(`b${index}`, index))), list)
      const shares = (valueAt(even, list) as JsonObject[]).map(({ percent }) => Number(percent))
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100)
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
      expect(shares.every(Number.isInteger)).toBe(true)
    }),
  )
})

test('[EDIT9] a condition of another kind keeps what that can hold', () => {
  const plan = { trait: 'plan', is: 'any-of', value: ['pro'] }
  const other = { segment: 'vip', member: true }
  expect(conditionAs(plan, 'all')).toEqual({ all: [plan] })
  expect(conditionAs({ all: [plan, other] }, 'any')).toEqual({ any: [plan, other] })
  expect(conditionAs({ all: [plan, other] }, 'not')).toEqual({ not: { all: [plan, other] } })
  expect(conditionAs({ all: [plan] }, 'not')).toEqual({ not: plan })
  expect(conditionAs({ not: plan }, 'any')).toEqual({ any: [plan] })
  expect(conditionAs({ any: [plan] }, 'trait')).toBe(plan)
  expect(conditionAs({ any: [plan, other] }, 'trait')).toEqual(newCondition('trait'))
  expect(conditionAs(plan, 'context')).toEqual({ context: '', is: 'any-of', value: ['pro'] })
  expect(conditionAs(plan, 'segment')).toEqual(newCondition('segment'))
  expect(conditionAs('nonsense', 'all')).toEqual(newCondition('all'))
})

test('[EDIT9] whatever a condition becomes, it has the form of the format but for what is yet to be written', () => {
  const kinds = fc.array(fc.constantFrom(...conditionKinds), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(kinds, (changes) => {
      const made = changes.reduce<JsonValue>(conditionAs, newCondition('trait'))
      const written = JSON.parse(JSON.stringify(made).replaceAll('""', '"x"'))
      expect(condition.safeParse(written).success).toBe(true)
    }),
  )
})

test('[EDIT9] a branch that waits for something else keeps its name and way, and one of time whom it is for', () => {
  const timed = { id: 'late', name: 'Late', after: '1h', when: { trait: 'plan', is: 'exists' }, next: 'done' }
  expect(awaitedAs(timed, 'until')).toEqual({ id: 'late', name: 'Late', until: '', when: timed.when, next: 'done' })
  expect(awaitedAs(timed, 'event')).toEqual({ id: 'late', name: 'Late', event: '', next: 'done' })
  expect(awaitedAs(timed, 'after')).toBe(timed)
})

test('[EDIT1] the steps that a way may lead to are those that it can be connected with', () => {
  fc.assert(
    fc.property(anyJourney, (journey) => {
      const document = JSON.parse(JSON.stringify(journey)) as JourneyDocument
      const read = editableJourney(document)!.journey
      for (const way of allWays(document)) {
        const legal = Object.keys(read.steps).filter((id) => whyNotConnect(document, way, id) === null)
        expect(stepsToLeadTo(read, way.step)).toEqual(legal)
      }
    }),
    { numRuns: 15 },
  )
})

test('[CAL1] the first times of a schedule that is being edited keep to the wall of its zone; what cannot be told yet is not', () => {
  const daily = { type: 'recurring', every: { unit: 'day', interval: 1 }, start: '2026-03-28T09:00' }
  const times = firstOccurrences(daily, 'Europe/Paris', 10)
  expect(times?.length).toBe(10)
  expect(times?.slice(0, 2).map(({ instant }) => new Date(instant).toISOString())).toEqual([
    '2026-03-28T08:00:00.000Z',
    '2026-03-29T07:00:00.000Z',
  ])
  const monthly = { ...daily, every: { unit: 'month', interval: 3 }, end: '2026-12-31T00:00' }
  expect(firstOccurrences(monthly, 'UTC', 10)?.map(({ local }) => new Date(local).toISOString().slice(0, 10))).toEqual([
    '2026-03-28',
    '2026-06-28',
    '2026-09-28',
    '2026-12-28',
  ])
  for (const unfinished of [
    { ...daily, start: '2026-03' },
    { ...daily, timezone: 'Mars' },
    { ...daily, every: { unit: 'day', interval: 'x' } },
    'x',
  ])
    expect(firstOccurrences(unfinished, 'UTC', 10)).toBe(null)
})

test('[EDIT5] a key that is no index is no place of a list', () => {
  expect(valueAt({ responses: [{ status: 200 }] }, ['responses', ''])).toBeUndefined()
  expect(valueAt({ responses: [{ status: 200 }] }, ['responses', '0', 'status'])).toBe(200)
})
