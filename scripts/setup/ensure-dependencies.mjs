import { readFileSync } from 'node:fs'
import { runNpm } from '../process/npm-command.mjs'
import { say } from '../process/say.mjs'
import { inProject } from '../project.mjs'
import { isInstalledAsLocked } from './installed-packages.mjs'

/** @param {string} path @returns {import('./installed-packages.mjs').Lockfile | undefined} */
function readLockfile(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Installs the packages of package-lock.json, only where node_modules does not hold them already. */
export async function ensureDependencies() {
  const locked = readLockfile(inProject('package-lock.json'))
  if (!locked) throw new Error('package-lock.json is missing or is not JSON; restore it from git')
  if (isInstalledAsLocked(locked, readLockfile(inProject('node_modules', '.package-lock.json')))) return

  say('Dependencies', 'installing the packages of package-lock.json (npm ci)')
  // Electron's own download is the resolver's business: it knows what to do where the download is blocked.
  const env = { ELECTRON_SKIP_BINARY_DOWNLOAD: '1', npm_config_loglevel: 'error' }
  const { code, output, seconds } = await runNpm(['ci', '--no-audit', '--no-fund'], { env })
  if (code !== 0) throw new Error(`npm ci failed:\n${output}`)
  say('Dependencies', `installed in ${seconds.toFixed(0)} s`)
}
