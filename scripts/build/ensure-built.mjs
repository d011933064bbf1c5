import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { oneAtATime } from '../process/one-at-a-time.mjs'
import { runCommand } from '../process/run-command.mjs'
import { say } from '../process/say.mjs'
import { inProject, projectRoot } from '../project.mjs'
import { inputDigest } from './input-digest.mjs'

/** @typedef {import('./built-parts.mjs').BuiltPart} BuiltPart */

/** @param {BuiltPart} part */
const stampFile = ({ name }) => inProject('out', `${name}.stamp`)

/** @param {BuiltPart} part @param {string} digest */
function isBuilt(part, digest) {
  if (!part.outputs.every((file) => existsSync(inProject(file)))) return false
  return existsSync(stampFile(part)) && readFileSync(stampFile(part), 'utf8') === digest
}

/** @param {BuiltPart} part */
async function build(part) {
  // Taken before the build: a file that changes meanwhile leads to another build, never to a stale one that looks fresh.
  const digest = inputDigest(projectRoot, part.inputs)
  if (isBuilt(part, digest)) return
  // What does not build is not there: nothing starts an older build in its place.
  for (const file of part.outputs) rmSync(inProject(file), { force: true })
  const { code, output, seconds } = await runCommand(process.execPath, part.command)
  if (code !== 0) throw new Error(`building ${part.name} failed:\n${output}`)
  const absent = part.outputs.filter((file) => !existsSync(inProject(file)))
  if (absent.length > 0) throw new Error(`building ${part.name} did not make ${absent.join(', ')}`)
  writeFileSync(stampFile(part), digest)
  say('Build', `${part.name} in ${seconds.toFixed(1)} s`)
}

/**
 * Builds a part and what it needs, unless what stands in `out/` came from the same sources. Throws with the build's own words where it fails.
 * @param {BuiltPart} part
 */
export async function ensureBuilt(part) {
  for (const needed of part.needs) await ensureBuilt(needed)
  mkdirSync(inProject('out'), { recursive: true })
  return oneAtATime(inProject('out', `${part.name}.lock`), () => build(part))
}
