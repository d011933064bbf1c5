import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../src/engine/account/result.ts'
import { rehearse } from '../command-line/rehearse.ts'
import { sampleScenarios, tenThousandShoppers } from './sample-scenarios.ts'

const timeout = 120_000

async function resultOf(file: string, ...options: readonly string[]): Promise<RunResult> {
  const { output, errors } = await rehearse('run', file, '--json', '-', '--quiet', ...options)
  expect(errors).toBe('')
  return JSON.parse(output) as RunResult
}

describe.concurrent('What a scenario of the sample claims holds, and twice the same', () => {
  test.each(sampleScenarios())('$name', { timeout }, async ({ file }) => {
    const [first, second] = await Promise.all([resultOf(file), resultOf(file)])
    expect(first.checks.length).toBeGreaterThan(0)
    expect(first.checks.filter(({ holds }) => !holds)).toEqual([])
    expect(first.outcome).toBe('finished')
    expect(second.digest).toBe(first.digest)
    expect({ ...second, wall: null }).toEqual({ ...first, wall: null })
  })
})

describe('10,000 shoppers', () => {
  const file = sampleScenarios().find(({ name }) => name === tenThousandShoppers)?.file ?? ''

  test('another seed makes another run, as plausible as the first', { timeout }, async () => {
    const [seven, eight] = await Promise.all([resultOf(file), resultOf(file, '--seed', '8')])
    expect(eight.seed).toBe(8)
    expect(eight.digest).not.toBe(seven.digest)
    expect(eight.checks.filter(({ holds }) => !holds)).toEqual([])
  })

  test('every journey of the sample moves', { timeout }, async () => {
    const { journeys } = await resultOf(file)
    const admitted = Object.fromEntries(Object.entries(journeys).map(([id, journey]) => [id, journey.admitted]))
    // 12,000 sessions are expected, of which 12 % are in pounds; 45 % of all end in an order; 26 % of the profiles download something.
    expect(admitted['checkout-abandonment']).toBeGreaterThan(10_000)
    expect(admitted['checkout-abandonment']).toBeLessThan(11_100)
    expect(admitted['order-receipt']).toBeGreaterThan(5_000)
    expect(admitted['order-receipt']).toBeLessThan(5_800)
    expect(admitted['content-follow-up']).toBeGreaterThan(2_400)
    expect(admitted['content-follow-up']).toBeLessThan(2_800)
  })
})
