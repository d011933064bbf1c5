import { commandLinePart } from '../../scripts/build/built-parts.mjs'
import { ensureBuilt } from '../../scripts/build/ensure-built.mjs'

/** A test of the command line never speaks of an older build than its sources. */
export default async function buildFirst() {
  // A build that fails leaves no program behind, so every test of it fails; those of the sources still run.
  await ensureBuilt(commandLinePart).catch((error: Error) => process.stderr.write(`${error.message}\n`))
}
