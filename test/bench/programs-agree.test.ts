import { describe, expect, test } from 'vitest'
import { makeEventLoad } from '../../bench/load/event-load.ts'
import { countMembers } from '../../bench/measure/measure-memberships.ts'
import { type SubjectName, subjectNames } from '../../bench/measure/measurement.ts'
import { programs } from '../../bench/programs/programs.ts'

const profiles = 400

describe.each([1, 7, 4_294_967_295])('The programs of the benchmark do the same work, seed %i', (seed) => {
  const countsOf = (name: SubjectName<'abandonment'>) => programs.abandonment[name](profiles, seed)().counts
  const limit = countsOf('hand-written')

  test.each(subjectNames.abandonment)('%s', (name) => {
    expect(countsOf(name)).toEqual(limit)
  })

  test('and the work is the one that the load describes', () => {
    expect(limit.instances).toBe(makeEventLoad(profiles, seed).sessions)
    expect(limit.instances).toBeGreaterThan(1000)
    // Half of the sessions buy, half of those in time: a quarter leaves early, the rest is mailed but for the last day's.
    expect(limit.sends / limit.instances).toBeGreaterThan(0.68)
    expect(limit.sends / limit.instances).toBeLessThan(0.8)
    expect(limit.ignored).toBeGreaterThan(0)
    expect(limit.waiting).toBeGreaterThan(0)
  })
})

describe.each(['qualification', 'trigger'] as const)('The programs of the load %s do the same work', (load) => {
  test.each([1, 7, 4_294_967_295])('seed %i', (seed) => {
    const limit = programs[load]['hand-written'](profiles, seed)().counts
    expect(programs[load].engine(profiles, seed)().counts).toEqual(limit)
    expect(limit.instances).toBeGreaterThan(profiles)
    expect(limit.sends).toBeGreaterThan(0.8 * limit.instances)
    expect(limit.ignored).toBeGreaterThan(0)
    expect(limit.waiting).toBeGreaterThan(0)
  })
})

test('A calculation at the end of the window finds whom the stream has found by then', () => {
  const members = countMembers('calculation', profiles, 7)
  expect(members).toBe(countMembers('stream', profiles, 7))
  // Ten orders on average: all but a few have three.
  expect(members / profiles).toBeGreaterThan(0.98)
  expect(members).toBeLessThan(profiles)
  expect(countMembers('events', profiles, 7)).toBe(0)
})
