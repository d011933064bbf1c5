// `npm test`: sets up what is missing, runs every check and test, and closes with the sum: `N passed, N failed`.
import { setUpCommandLine, setUpWindow } from './set-up.mjs'
import { closingLine, sumOfCounts } from './test/count-results.mjs'
import { parseTestArguments } from './test/parse-arguments.mjs'
import { runStages } from './test/run-stages.mjs'
import { testStages } from './test/stages.mjs'

async function runTests() {
  const { only } = parseTestArguments(process.argv.slice(2))
  await (only.includes('desktop') ? setUpWindow({ virtualDisplay: true }) : setUpCommandLine())
  return sumOfCounts(await runStages(testStages.filter(({ group }) => only.includes(group))))
}

const counts = await runTests().catch((error) => {
  process.stdout.write(`${error.message}\n`)
  return { passed: 0, failed: 1, skipped: 0 }
})
process.stdout.write(`${closingLine(counts)}\n`)
process.exitCode = counts.failed > 0 ? 1 : 0
