import { expect, test } from 'vitest'
import { CallPlan } from '../../../src/engine/delivery/call-plan.ts'
import { destinationCaps } from '../../../src/engine/delivery/caps.ts'

const second = 1000
const base = Date.parse('2020-07-20T10:00:00Z')

/** How many of so many calls are made. */
function made(count: number, take: () => boolean): number {
  return Array.from({ length: count }, take).filter((isMade) => isMade).length
}

test('[ACT6][ACT7] of 120 calls of one journey and 10 of another in one period 100 are made, and nothing queues (ADB-56)', () => {
  const caps = destinationCaps([{ destinations: ['crm'], max: 100, per: '1s' }]).get('crm')
  const take = (after: number) => () => caps?.take(base + after, 'aligned') ?? true
  expect([made(120, take(100)), made(10, take(900))]).toEqual([100, 0])
  expect(made(130, take(second))).toBe(100)
})

test('[ACT8] whole periods of the older product begin anew, a period of the later one moves along', () => {
  const takes = (window: 'aligned' | 'sliding') => {
    const caps = destinationCaps([{ destinations: ['crm'], max: 1, per: '1s' }]).get('crm')
    return [900, 999, 1000, 1899, 1900, 2000, 2899, 2900].filter((after) => caps?.take(base + after, window))
  }
  expect(takes('aligned')).toEqual([900, 1000, 2000])
  expect(takes('sliding')).toEqual([900, 1900, 2900])
})

test('[ACT8] also before 1970', () => {
  const caps = destinationCaps([{ destinations: ['crm'], max: 1, per: '1s' }]).get('crm')
  expect([-1500, -1001, -1000, -1, 0].filter((at) => caps?.take(at, 'aligned'))).toEqual([-1500, -1000, 0])
})

test('[ACT7] destinations of one cap count together, and one may have several', () => {
  const limits = destinationCaps([
    { destinations: ['a', 'b'], max: 3, per: '1s' },
    { destinations: ['b'], max: 1, per: '1m' },
  ])
  const take = (id: string, after: number) => limits.get(id)?.take(base + after, 'aligned')
  expect([take('b', 0), take('b', 1), take('a', 2), take('a', 3), take('a', 4)]).toEqual([true, false, true, true, false])
  expect([take('b', second), take('a', second), take('a', second), take('a', second)]).toEqual([false, true, true, true])
  expect(limits.has('c')).toBe(false)
})

test('[ACT8] a cap remembers as many calls as it allows, whatever their number', () => {
  const caps = destinationCaps([{ destinations: ['crm'], max: 1000, per: '1s' }]).get('crm')
  for (let after = 0; after < 10 * second; after++) expect(caps?.take(base + after, 'sliding')).toBe(true)
  expect(made(2, () => caps?.take(base + 10 * second - 1, 'sliding') ?? true)).toBe(0)
  expect(made(2, () => caps?.take(base + 10 * second, 'sliding') ?? true)).toBe(1)
})

test('[ACT7] what couples profiles is known before a run, and so is who accepts everything at once', () => {
  const callable = {
    destinations: [
      { id: 'plain', kind: 'recorder' as const },
      { id: 'slow', kind: 'recorder' as const, responses: [{ latency: '1s' }] },
      { id: 'counted', kind: 'recorder' as const, responses: [{ status: 500, times: 2 }] },
      { id: 'capped', kind: 'recorder' as const },
    ],
    dataSources: [
      { id: 'Weather', fieldGroups: { now: {} }, responses: [{ times: 1 }] },
      { id: 'Stock', fieldGroups: { now: {} } },
    ],
    caps: [{ destinations: ['capped', 'Stock'], max: 1, per: '1s' }],
  }
  const plan = new CallPlan(callable, base)
  expect([...plan.coupled.keys()].sort()).toEqual(['Stock', 'Weather', 'capped', 'counted'])
  expect([...plan.asked].sort()).toEqual(['Stock', 'Weather', 'capped', 'counted', 'slow'])
  const lines = plan.newLines()
  expect([...lines.toDestination.keys()]).toEqual(['slow', 'counted', 'capped'])
  expect([...lines.toDataSource.keys()]).toEqual(['Weather', 'Stock'])
  // A cap names destinations and data sources alike, and counts them together.
  expect(lines.toDestination.get('capped')?.caps?.take(base, 'aligned')).toBe(true)
  expect(lines.toDataSource.get('Stock')?.caps?.take(base, 'aligned')).toBe(false)
})

test('[ACT7] who shares a cap with one that shares another with a third is coupled with both', () => {
  const caps = [
    ['a', 'b'],
    ['c', 'd'],
    ['d', 'b'],
  ].map((destinations) => ({ destinations, max: 1, per: '1s' }))
  const { coupled } = new CallPlan({ destinations: [], dataSources: [], caps }, base)
  for (const id of 'abcd') expect([...(coupled.get(id) ?? [])].sort()).toEqual(['a', 'b', 'c', 'd'])
})
