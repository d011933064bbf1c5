import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rehearse } from '../command-line/rehearse.ts'
import { caseDifferences } from './case-differences.ts'
import { type ConformanceCase, readCases } from './conformance-case.ts'

const products = [
  { product: 'Twilio', count: 113, cases: readCases(resolve('fixtures/conformance/twilio')) },
  { product: 'Adobe', count: 94, cases: readCases(resolve('fixtures/conformance/adobe')) },
]

/** What the real command line says to the scenario. Concurrent tests are limited by the runner. */
function answerOf({ expected, scenarioFile }: ConformanceCase) {
  return expected.command === 'check' ? rehearse('check', scenarioFile) : rehearse('run', scenarioFile, '--json', '-', '--quiet')
}

const minute = 60_000

describe.concurrent.each(products)('$product cases pass through the command line', ({ cases }) => {
  test.each(cases)('$name', { timeout: minute }, async (one) => {
    expect(caseDifferences(one.expected, await answerOf(one)), one.expected.why).toEqual([])
  })
})

test.each(products)('there are $count $product cases to run', ({ count, cases }) => {
  expect(cases).toHaveLength(count)
})
