import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rehearse } from '../command-line/rehearse.ts'
import { caseDifferences } from './case-differences.ts'
import { type ConformanceCase, readCases } from './conformance-case.ts'
import { notYetRun } from './not-yet-run.ts'

const cases = readCases(resolve('fixtures/conformance/twilio'))

/** What the real command line says to the scenario. Concurrent tests are limited by the runner. */
function answerOf({ expected, scenarioFile }: ConformanceCase) {
  return expected.command === 'check' ? rehearse('check', scenarioFile) : rehearse('run', scenarioFile, '--json', '-', '--quiet')
}

const isListed = ({ name }: ConformanceCase) => name in notYetRun
const aboutMissingFeature = ': not-simulated-yet: '
const minute = 60_000

describe.concurrent('Twilio cases pass through the command line', () => {
  test.each(cases.filter((one) => !isListed(one)))('$name', { timeout: minute }, async (one) => {
    expect(caseDifferences(one.expected, await answerOf(one)), one.expected.why).toEqual([])
  })
})

describe.concurrent('Twilio cases that wait for a feature do not pass yet', () => {
  test.each(cases.filter(({ name }) => name in notYetRun))('$name', { timeout: minute }, async (one) => {
    const answer = await answerOf(one)
    expect(caseDifferences(one.expected, answer), `${one.name} passes: take it from the list`).not.toEqual([])
    expect(answer.output + answer.errors, `${one.name} fails for another reason than a missing feature`).toContain(aboutMissingFeature)
  })
})

test('every case that is listed as not yet run exists', () => {
  const names = new Set(cases.map(({ name }) => name))
  const listed = Object.keys(notYetRun)
  expect(listed.filter((name) => !names.has(name))).toEqual([])
})

test('there are cases to run', () => {
  expect(cases).toHaveLength(113)
})
