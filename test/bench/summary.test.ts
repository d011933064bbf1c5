import { describe, expect, test } from 'vitest'
import { benchOptions } from '../../bench/bench-options.ts'
import type { Measurement } from '../../bench/measure/measurement.ts'
import { disagreements, median, summarize } from '../../bench/report/summary.ts'
import { benchmarkTable } from '../../bench/report/table.ts'
import { targetsOf } from '../../bench/report/targets.ts'

const counts = { instances: 3000, sends: 2200, steps: 13_000, ignored: 700, waiting: 30 }
const measured = (
  name: Measurement['name'],
  profiles: number,
  runMs: number,
  peakMb = 50,
  load: Measurement['load'] = 'abandonment',
): Measurement => ({
  load,
  name,
  profiles,
  counts: ['memberships', 'rendering', 'demo shop'].includes(load) ? null : counts,
  instances: counts.instances,
  spent: { ms: runMs, cpuMs: runMs + 1 },
  parts: { run: runMs },
  peakMb,
})
const round = (engineMs: number): Measurement[] => [
  measured('engine', 10, engineMs, engineMs),
  measured('hand-written', 10, 2),
  measured('fake-timers', 10, 50),
  measured('xstate', 10, 600),
  measured('engine', 100, engineMs * 10),
  measured('hand-written', 100, 20),
  measured('engine', 100, engineMs * 10, 50, 'qualification'),
  measured('hand-written', 100, 30, 50, 'qualification'),
  measured('engine', 100, engineMs * 10, 50, 'trigger'),
  measured('hand-written', 100, 40, 50, 'trigger'),
  measured('events', 1_000_000, 1400, 50, 'memberships'),
  measured('calculation', 1_000_000, 1400 + engineMs * 90, 50, 'memberships'),
  measured('stream', 1_000_000, 1400 + engineMs * 130, 50, 'memberships'),
  measured('export', 10, engineMs * 20, 50, 'rendering'),
  measured('vendor', 10, 99, 50, 'rendering'),
  measured('engine', 100_000, 3000, 50, 'demo shop'),
]

describe('a summary of rounds', () => {
  const rounds = [round(10), round(8), round(100)]

  test('has medians of times and the largest memory', () => {
    expect(median([5, 1, 9])).toBe(5)
    expect(median([5, 1, 9, 6])).toBe(5.5)
    expect(summarize(rounds)[0]).toMatchObject({
      name: 'engine',
      runMs: 10,
      cpuMs: 11,
      instancesPerSecond: 300_000,
      peakMb: 100,
      parts: { run: 10 },
    })
    expect(summarize(rounds)).toHaveLength(16)
  })

  test('holds the engine to its targets at the largest load that both carried', () => {
    const targets = targetsOf([round(10), round(10), round(10)])
    const [limit, xstate, fakeTimers, qualification, trigger, calculation, stream, share, rendering, sample] = targets
    expect(limit).toMatchObject({ measured: 0.2, isMet: true })
    expect(xstate).toMatchObject({ measured: 60, isMet: true })
    expect(fakeTimers).toMatchObject({ measured: 5, isMet: true })
    expect(qualification).toMatchObject({ measured: 0.3, isMet: true })
    expect(trigger).toMatchObject({ measured: 0.4, isMet: true })
    expect(calculation).toMatchObject({ measured: 0.9, isMet: true })
    expect(stream).toMatchObject({ measured: 2700 / 1400, isMet: true })
    expect(share).toMatchObject({ measured: 2.01, isMet: true })
    expect(rendering).toMatchObject({ measured: 200 / 30, isMet: true })
    expect(sample).toMatchObject({ measured: 3, isMet: true })
    expect(targetsOf([round(30)]).map(({ isMet }) => isMet)).toEqual([...Array<boolean>(8).fill(false), true, true])
  })

  test('says where programs disagree', () => {
    expect(disagreements(round(10))).toEqual([])
    const other = round(10).map((one) => (one.name === 'xstate' ? { ...one, counts: { ...counts, sends: 2199 } } : one))
    expect(disagreements(other)).toHaveLength(1)
  })

  test('is a table with every row and target', () => {
    const table = benchmarkTable(summarize(rounds), targetsOf(rounds))
    expect(table).toContain('300,000')
    expect(
      table.match(
        /^(?:abandonment|qualification|trigger|memberships|rendering|demo shop) +(?:engine|hand-written|fake-timers|xstate|events|calculation|stream|export|vendor) /gm,
      ),
    ).toHaveLength(16)
    expect(table).toMatch(/\bmet\b/)
  })
})

describe('arguments of the benchmark', () => {
  test('have defaults, and are refused with a sentence', () => {
    expect(benchOptions([])).toMatchObject({ profiles: 100_000, rounds: 3, measure: null })
    expect(benchOptions(['--profiles', '2000']).profiles).toBe(2000)
    expect(() => benchOptions(['--profiles', 'many'])).toThrow('--profiles is a whole number')
    expect(() => benchOptions(['--rounds', '0'])).toThrow('--rounds')
    expect(() => benchOptions(['--measure', 'abandonment/redux'])).toThrow('redux')
  })
})
