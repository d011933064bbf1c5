// `npm run check`: types of every room, format, lint, and nothing unused.
import { setUpCommandLine } from './set-up.mjs'
import { closingLine, sumOfCounts } from './test/count-results.mjs'
import { runStages } from './test/run-stages.mjs'
import { checkStages } from './test/stages.mjs'

await setUpCommandLine()
const counts = sumOfCounts(await runStages(checkStages))
process.stdout.write(`${closingLine(counts)}\n`)
process.exitCode = counts.failed > 0 ? 1 : 0
