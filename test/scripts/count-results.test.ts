import { describe, expect, it } from 'vitest'
import { closingLine, countsOfCheck, countsOfPlaywright, countsOfVitest, sumOfCounts } from '../../scripts/test/count-results.mjs'

const vitest = (counts: { passed?: number; failed?: number; pending?: number; todo?: number; files?: [string, string[]][] }) => ({
  numPassedTests: counts.passed ?? 0,
  numFailedTests: counts.failed ?? 0,
  numPendingTests: counts.pending ?? 0,
  numTodoTests: counts.todo ?? 0,
  testResults: (counts.files ?? []).map(([status, tests]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) })),
})
const playwright = (stats: { expected?: number; unexpected?: number; flaky?: number; skipped?: number }) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors: [],
})

describe('what a runner reports is counted', () => {
  it('takes vitest at its word where all went well', () => {
    expect(countsOfVitest(vitest({ passed: 7, pending: 2, todo: 1 }), 0)).toEqual({ passed: 7, failed: 0, skipped: 3 })
  })

  it('counts a test file that could not be loaded as a failure of its own, besides the failed tests of others', () => {
    const report = vitest({
      passed: 3,
      failed: 2,
      files: [
        ['failed', []],
        ['failed', ['failed', 'failed']],
        ['passed', ['passed']],
      ],
    })
    expect(countsOfVitest(report, 1)).toEqual({ passed: 3, failed: 3, skipped: 0 })
  })

  it('counts a desktop test that passes only now and then as failed', () => {
    expect(countsOfPlaywright(playwright({ expected: 4, unexpected: 1, flaky: 2, skipped: 3 }), 1)).toEqual({
      passed: 4,
      failed: 3,
      skipped: 3,
    })
  })

  it('counts a check by its exit code', () => {
    expect(countsOfCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(countsOfCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('a runner that proves nothing has failed', () => {
  it('where it wrote no report', () => {
    expect(countsOfVitest(undefined, 0).failed).toBe(1)
    expect(countsOfPlaywright(undefined, 0).failed).toBe(1)
  })

  it('where it ran no test', () => {
    expect(countsOfVitest(vitest({ pending: 5 }), 0)).toEqual({ passed: 0, failed: 1, skipped: 5 })
    expect(countsOfPlaywright(playwright({ skipped: 1 }), 0).failed).toBe(1)
  })

  it('where it ended badly although every test passed', () => {
    expect(countsOfVitest(vitest({ passed: 7 }), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 })
    expect(countsOfPlaywright(playwright({ expected: 7 }), 124)).toEqual({ passed: 7, failed: 1, skipped: 0 })
  })
})

describe('the closing line', () => {
  it('sums over all runners and names skipped tests only where there are some', () => {
    const sum = sumOfCounts([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 40, failed: 2, skipped: 3 },
    ])
    expect(closingLine(sum)).toBe('41 passed, 2 failed, 3 skipped')
    expect(closingLine({ ...sum, skipped: 0 })).toBe('41 passed, 2 failed')
  })
})
