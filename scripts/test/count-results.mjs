/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 *
 * @typedef {object} VitestReport what vitest's JSON reporter writes, as far as it is read here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 *
 * @typedef {object} PlaywrightReport what Playwright's JSON reporter writes, as far as it is read here
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors
 */

/** A check that is one thing: passed or failed. @param {number} code exit code @returns {Counts} */
export const countsOfCheck = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 })

/**
 * A runner that ran nothing, or ended badly without naming a failed test, has failed once all the same.
 * @param {Counts} counts
 * @param {number} code the runner's exit code
 * @returns {Counts}
 */
function heldToAccount(counts, code) {
  const ranNothing = counts.passed + counts.failed === 0
  return counts.failed === 0 && (ranNothing || code !== 0) ? { ...counts, failed: 1 } : counts
}

/**
 * @param {VitestReport | undefined} report undefined where the runner wrote none
 * @param {number} code the runner's exit code
 */
export function countsOfVitest(report, code) {
  if (!report) return heldToAccount({ passed: 0, failed: 0, skipped: 0 }, code)
  // A file that could not be loaded has failed without any test of its own.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  return heldToAccount({ passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests }, code)
}

/**
 * @param {PlaywrightReport | undefined} report undefined where the runner wrote none
 * @param {number} code the runner's exit code
 */
export function countsOfPlaywright(report, code) {
  if (!report) return heldToAccount({ passed: 0, failed: 0, skipped: 0 }, code)
  const { expected, unexpected, flaky, skipped } = report.stats
  // A test that passes only now and then is no proof.
  return heldToAccount({ passed: expected, failed: unexpected + flaky, skipped }, code)
}

/** @param {Counts[]} all @returns {Counts} */
export function sumOfCounts(all) {
  return all.reduce(
    (sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed, skipped: sum.skipped + one.skipped }),
    {
      passed: 0,
      failed: 0,
      skipped: 0,
    },
  )
}

/** The closing line: `12 passed, 0 failed`. @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
