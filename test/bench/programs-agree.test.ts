import { describe, expect, test } from 'vitest'
import { makeEventLoad } from '../../bench/load/event-load.ts'
import { type ProgramName, programNames } from '../../bench/programs/program.ts'
import { programs } from '../../bench/programs/programs.ts'

const profiles = 400

describe.each([1, 7, 4_294_967_295])('The programs of the benchmark do the same work, seed %i', (seed) => {
  const countsOf = (name: ProgramName) => programs[name](profiles, seed)().counts
  const limit = countsOf('hand-written')

  test.each(programNames)('%s', (name) => {
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
