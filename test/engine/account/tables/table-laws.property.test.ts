import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathText } from '../../../../src/engine/account/path-text.ts'
import { ignoredReasons, outcomeNames, refusalReasons } from '../../../../src/engine/account/result.ts'
import type { RunReader } from '../../../../src/engine/account/run-reader.ts'
import {
  type DiscardOrder,
  discardOrders,
  type InstanceOrder,
  type InstanceQuery,
  instanceOrders,
  type SendOrder,
  type SendRowQuery,
  sendOrders,
} from '../../../../src/engine/account/tables/row-filters.ts'
import type { InstanceRow, PathPart, RefusalRow, RowQuery, SendRow } from '../../../../src/engine/account/views.ts'
import { journeyArbitrary } from '../../properties/journey-arbitrary.ts'
import { scenarioArbitrary } from '../../properties/scenario-arbitrary.ts'
import { readerOf, scenarioOf } from '../../run/rehearse.ts'
import { naiveDiscards, naiveInstances, naiveSends } from './naive-rows.ts'

const runs = { numRuns: 60, seed: 20261122 }
const start = Date.parse('2026-01-05T10:00:00Z')

/** A random journey and a known one, and what happens to people meanwhile. */
const given = fc
  .record({ one: journeyArbitrary('one'), world: scenarioArbitrary() })
  .map(({ one, world }) => ({ ...world, journeys: [...world.journeys, one] }))

const instant = fc
  .constantFrom(0, 1, 1_000, 1_800_000, 3_600_000, 3_600_001, 7_200_000, 86_400_000, 200_000_000, 7 * 86_400_000)
  .map((ms) => start + ms)
const during = fc.tuple(instant, instant).map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }))
const order = <Column extends string>(columns: readonly Column[]) =>
  fc.record({ by: fc.constantFrom(...columns), descending: fc.boolean() })

const common = {
  journey: fc.constantFrom('checkout', 'one', 'receipt', 'none'),
  step: fc.constantFrom('hold', 'nudge', 's1', 's2', 's3', 'start', 'send', 'none'),
  during,
  search: fc.constantFrom('', 'u1', 'U-0 wait', 'bought', 's-1', 'one exited', 'sink nudge', 'refused', '  hold  ', 'x'),
}

const passedParts: readonly PathPart[] = [
  ...['start', 'hold', 'nudge', 'done', 's1', 's2', 'none'].map((step) => ({ step })),
  { step: 'hold', branch: 'bought' },
  { step: 'hold', branch: 'maximum' },
  { step: 's1', branch: 'b0' },
]

const instanceQuery: fc.Arbitrary<InstanceQuery> = fc
  .record(
    {
      at: instant,
      offset: fc.constant(0),
      limit: fc.constant(100_000),
      ...common,
      branch: fc.constantFrom('bought', 'maximum', 'b0', 'b1', 'a', 'pro', 'none'),
      isInside: fc.boolean(),
      outcomes: fc.subarray([...outcomeNames]),
      path: fc.constantFrom('start > hold', 'start > s1', 'start > hold[bought] > done', 'start > hold !exited'),
      passed: fc.array(fc.constantFrom<PathPart>(...passedParts), { maxLength: 3 }),
      duringWhat: fc.constantFrom('entered', 'inside'),
      traits: fc.array(fc.record({ name: fc.constant('plan'), value: fc.constantFrom('pro', 'FREE', '') }), { maxLength: 2 }),
      identifier: fc.constantFrom('s1', 'S', '3'),
      order: order(instanceOrders),
    },
    { requiredKeys: ['at', 'offset', 'limit'] },
  )
  .map(({ branch, isInside, ...query }) =>
    query.step === undefined ? query : { ...query, ...(branch && { branch }), ...(isInside && { isInside }) },
  )

const sendQuery: fc.Arbitrary<SendRowQuery> = fc.record(
  {
    at: instant,
    offset: fc.constant(0),
    limit: fc.constant(100_000),
    ...common,
    destinations: fc.subarray(['sink', 'other']),
    activation: fc.constantFrom('nudge/a1', 's1/a1', 'exit/x', 'send/a1'),
    eventName: fc.constantFrom('Nudge', 'Step 1', 'out'),
    statuses: fc.subarray(['delivered', 'failed', 'pending'] as const),
    order: order(sendOrders),
  },
  { requiredKeys: ['at', 'offset', 'limit'] },
)

const discardQuery = fc.record(
  {
    at: instant,
    offset: fc.constant(0),
    limit: fc.constant(100_000),
    ...common,
    kinds: fc.subarray(['refused', 'ignored'] as const),
    reasons: fc.subarray([...new Set([...refusalReasons, ...ignoredReasons])]),
    order: order(discardOrders),
  },
  { requiredKeys: ['at', 'offset', 'limit'] },
)

const queries = <Query>(one: fc.Arbitrary<Query>) => fc.array(one, { minLength: 1, maxLength: 6 })
const budget = fc.integer({ min: 1, max: 2_000 })

/** Asks again and again with little to spend, as a window does. */
function inSlices<Query extends RowQuery, Answer extends { readonly searched?: object | null }>(
  ask: (query: Query & { readonly budget: number }) => Answer,
  query: Query,
  slice: number,
): Answer {
  let answer = ask({ ...query, budget: slice })
  while (answer.searched) answer = ask({ ...query, budget: slice })
  return answer
}

/** In the order of a key, rows of equal keys as they stand. */
function inOrder<Row, Column extends string>(
  rows: readonly Row[],
  order: { readonly by: Column; readonly descending: boolean } | undefined,
  keyOf: (row: Row, by: Column) => number | string,
): Row[] {
  if (order === undefined) return [...rows]
  const compared = (one: Row, other: Row): number => {
    const [a, b] = [keyOf(one, order.by), keyOf(other, order.by)]
    return a < b ? -1 : Number(a > b)
  }
  return [...rows].sort((one, other) => (order.descending ? compared(other, one) : compared(one, other)))
}

const profileNumber = (reader: RunReader, { profile }: { readonly profile: string }) => reader.run.compiled.population.indexOf(profile)
const insideMs = (reader: RunReader, row: InstanceRow, at: number) => (row.endedAt ?? Math.min(at, reader.run.compiled.end)) - row.enteredAt

function instanceKey(reader: RunReader, row: InstanceRow, by: InstanceOrder, at: number): number | string {
  const keys = {
    entered: row.index,
    profile: profileNumber(reader, row),
    path: pathText(row.path, row.outcome),
    inside: insideMs(reader, row, at),
    outcome: row.outcome,
  }
  return keys[by]
}

function sendKey(reader: RunReader, row: SendRow, by: SendOrder): number | string {
  const keys = {
    sent: row.index,
    profile: profileNumber(reader, row),
    event: row.eventName,
    step: row.step ?? '',
    destination: row.destination,
  }
  return keys[by]
}

function discardKey(reader: RunReader, row: RefusalRow, by: DiscardOrder): number | string {
  return { at: row.index, profile: profileNumber(reader, row), kind: row.kind === 'refused' ? 1 : 0, reason: row.reason }[by]
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2
}

test('[ACC40] instances are kept to what a look at every row finds, in slices and whole, in any order', () => {
  fc.assert(
    fc.property(given, queries(instanceQuery), budget, (scenario, asked, slice) => {
      const reader = readerOf(scenarioOf(scenario))
      const slowly = readerOf(scenarioOf(scenario))
      for (const query of asked) {
        const wanted = inOrder(naiveInstances(reader, query), query.order, (row, by) => instanceKey(reader, row, by, query.at))
        const found = reader.instances(query)
        expect({ query, found }).toEqual({ query, found: { total: wanted.length, offset: 0, rows: wanted } })
        expect(inSlices((one) => slowly.instances(one), query, slice)).toEqual(found)
      }
    }),
    runs,
  )
})

test('[ACC40] sends are kept to what a look at every row finds, in slices and whole, in any order', () => {
  fc.assert(
    fc.property(given, queries(sendQuery), budget, (scenario, asked, slice) => {
      const reader = readerOf(scenarioOf(scenario))
      const slowly = readerOf(scenarioOf(scenario))
      for (const query of asked) {
        const wanted = inOrder(naiveSends(reader, query), query.order, (row, by) => sendKey(reader, row, by))
        const found = reader.sends(query)
        expect({ query, found }).toEqual({ query, found: { total: wanted.length, offset: 0, rows: wanted } })
        expect(inSlices((one) => slowly.sends(one), query, slice)).toEqual(found)
      }
    }),
    runs,
  )
})

test('[ACC40] refused entries and ignored events are kept to what a look at every row finds, in slices and whole, in any order', () => {
  fc.assert(
    fc.property(given, queries(discardQuery), budget, (scenario, asked, slice) => {
      const reader = readerOf(scenarioOf(scenario))
      const slowly = readerOf(scenarioOf(scenario))
      for (const query of asked) {
        const wanted = inOrder(naiveDiscards(reader, query), query.order, (row, by) => discardKey(reader, row, by))
        const found = reader.refusals(query)
        expect({ query, found }).toEqual({ query, found: { total: wanted.length, offset: 0, rows: wanted } })
        expect(inSlices((one) => slowly.refusals(one), query, slice)).toEqual(found)
      }
    }),
    runs,
  )
})

test('[ACC41] the groups by path add up to the instances that pass, and each opens to as many as it counts', () => {
  fc.assert(
    fc.property(given, queries(instanceQuery), budget, (scenario, asked, slice) => {
      const reader = readerOf(scenarioOf(scenario))
      const slowly = readerOf(scenarioOf(scenario))
      for (const { order: _, ...query } of asked) {
        const passing = naiveInstances(reader, query)
        const paths = reader.paths(query)
        expect(paths).toMatchObject({ instances: passing.length, total: paths.groups.length, searched: null })
        expect(paths.groups.reduce((sum, { count }) => sum + count, 0)).toBe(passing.length)
        expect(paths.groups.map(({ count }) => count)).toEqual(paths.groups.map(({ count }) => count).sort((a, b) => b - a))
        for (const group of paths.groups) {
          const inside = passing.filter((row) => pathText(row.path, row.outcome) === group.text && row.outcome === group.outcome)
          expect(group).toMatchObject({ count: inside.length, share: inside.length / passing.length, example: inside[0]?.index })
          expect(group.medianInsideMs).toBe(middle(inside.map((row) => insideMs(reader, row, query.at))))
          const opened = reader.instances({ ...query, path: group.text, outcomes: [group.outcome] })
          expect(opened.rows).toEqual(query.path === undefined || query.path === group.text ? inside : opened.rows)
        }
        expect(inSlices((one) => slowly.paths(one), query, slice)).toEqual(paths)
      }
    }),
    runs,
  )
})

test('[ACC40] pages of an order lie beside each other', () => {
  fc.assert(
    fc.property(given, instanceQuery, fc.integer({ min: 1, max: 5 }), (scenario, query, size) => {
      const reader = readerOf(scenarioOf(scenario))
      const { rows, total } = reader.instances(query)
      const pages = Array.from({ length: Math.ceil(total / size) }, (_, page) =>
        reader.instances({ ...query, offset: page * size, limit: size }),
      )
      expect(pages.flatMap((page) => page.rows)).toEqual(rows)
    }),
    runs,
  )
})
