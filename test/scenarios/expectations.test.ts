import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../src/engine/account/result.ts'
import { rehearse } from '../command-line/rehearse.ts'
import { sampleScenarios, tenThousandShoppers, withoutSampleDoubts } from './sample-scenarios.ts'

const timeout = 120_000

async function resultOf(file: string, ...options: readonly string[]): Promise<RunResult> {
  const { output, errors } = await rehearse('run', file, '--json', '-', '--limit', '100', '--quiet', ...options)
  expect(withoutSampleDoubts(errors)).toEqual([])
  return JSON.parse(output) as RunResult
}

/** What does not hold, of a run that claims something. */
function brokenChecks({ checks }: RunResult): RunResult['checks'] {
  expect(checks.length).toBeGreaterThan(0)
  return checks.filter(({ holds }) => !holds)
}

describe.concurrent('What a scenario of the sample claims holds, and twice the same', () => {
  test.each(sampleScenarios())('$name', { timeout }, async ({ file }) => {
    const [first, second] = await Promise.all([resultOf(file), resultOf(file)])
    expect(brokenChecks(first)).toEqual([])
    expect(first.outcome).toBe('finished')
    expect(second.digest).toBe(first.digest)
    expect({ ...second, wall: null }).toEqual({ ...first, wall: null })
  })
})

test('10,000 shoppers: another seed makes another run, as plausible as the first', { timeout }, async () => {
  const scenario = sampleScenarios().find(({ name }) => name === tenThousandShoppers)
  const [seven, eight] = await Promise.all([resultOf(scenario!.file), resultOf(scenario!.file, '--seed', '8')])
  expect(eight.seed).toBe(8)
  expect(eight.digest).not.toBe(seven.digest)
  for (const result of [seven, eight]) {
    expect(brokenChecks(result)).toEqual([])
    const admitted = Object.fromEntries(Object.entries(result.journeys).map(([id, journey]) => [id, journey.admitted]))
    // 12,000 sessions are expected, of which 12 % are in pounds; 45 % of all end in an order; 26 % of the profiles download something.
    expect(within(admitted, 'checkout-abandonment', 10_000, 11_100)).toBe(true)
    expect(within(admitted, 'order-receipt', 5_000, 5_800)).toBe(true)
    expect(within(admitted, 'content-follow-up', 2_400, 2_800)).toBe(true)
  }
})

function within(counts: Readonly<Record<string, number>>, key: string, least: number, most: number): boolean {
  const count = counts[key] ?? Number.NaN
  return count >= least && count <= most
}
