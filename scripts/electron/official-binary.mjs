import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../process/run-command.mjs'
import { inProject } from '../project.mjs'
import { cacheFolder } from './cache-folder.mjs'
import { holdsElectron } from './executable.mjs'

const downloadTimeoutMs = 180_000
const retryAfterMs = 24 * 60 * 60 * 1000

/** Where the `electron` package unpacks the official binary. */
export const officialFolder = inProject('node_modules', 'electron', 'dist')

/** The version of the official binary that package-lock.json asks for. */
export function officialVersion() {
  return JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8')).version
}

/** Whether the official binary of the wanted version is there, complete. */
export function hasOfficialBinary() {
  const versionFile = join(officialFolder, 'version')
  // The package writes path.txt last.
  const isComplete = [inProject('node_modules', 'electron', 'path.txt'), versionFile].every((file) => existsSync(file))
  if (!isComplete || !holdsElectron(officialFolder)) return false
  return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === officialVersion()
}

const failureNote = () => join(cacheFolder(), `electron-${officialVersion()}-download-failed`)

/** Whether the download failed less than a day ago: a blocked network answers every attempt alike, some of them slowly. */
export function downloadFailedLately() {
  const note = statSync(failureNote(), { throwIfNoEntry: false })
  return note !== undefined && Date.now() - note.mtimeMs < retryAfterMs
}

/** Lets the `electron` package download its binary. @returns {Promise<boolean>} whether it is there now */
export async function downloadOfficialBinary() {
  const env = { ELECTRON_SKIP_BINARY_DOWNLOAD: undefined }
  await runCommand(process.execPath, [inProject('node_modules', 'electron', 'install.js')], { env, timeoutMs: downloadTimeoutMs })
  if (hasOfficialBinary()) {
    rmSync(failureNote(), { force: true })
    return true
  }
  writeFileSync(failureNote(), '')
  return false
}
