import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { runCommand } from '../process/run-command.mjs'
import { say } from '../process/say.mjs'
import { inProject, projectRoot } from '../project.mjs'
import { inputDigest } from './input-digest.mjs'

/** @param {import('./built-parts.mjs').BuiltPart} part */
const stampFile = ({ name }) => inProject('out', `${name}.stamp`)

/** @param {import('./built-parts.mjs').BuiltPart} part @param {string} digest */
function isBuilt(part, digest) {
  if (!part.outputs.every((file) => existsSync(inProject(file)))) return false
  return existsSync(stampFile(part)) && readFileSync(stampFile(part), 'utf8') === digest
}

/**
 * Builds a part, unless what stands in `out/` came from the same sources. Throws with the build's own words where it fails.
 * @param {import('./built-parts.mjs').BuiltPart} part
 */
export async function ensureBuilt(part) {
  // Taken before the build: a file that changes meanwhile leads to another build, never to a stale one that looks fresh.
  const digest = inputDigest(projectRoot, part.inputs)
  if (isBuilt(part, digest)) return
  const { code, output, seconds } = await runCommand(process.execPath, part.command)
  if (code !== 0) throw new Error(`building ${part.name} failed:\n${output}`)
  const absent = part.outputs.filter((file) => !existsSync(inProject(file)))
  if (absent.length > 0) throw new Error(`building ${part.name} did not make ${absent.join(', ')}`)
  mkdirSync(inProject('out'), { recursive: true })
  writeFileSync(stampFile(part), digest)
  say('Build', `${part.name} in ${seconds.toFixed(1)} s`)
}
