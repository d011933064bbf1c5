import { runCommand } from '../process/run-command.mjs'
import { say } from '../process/say.mjs'
import {
  installableNames,
  installedNames,
  missingPackages,
  namesToInstall,
  virtualDisplayPackages,
  windowPackages,
} from './system-packages.mjs'

/** @param {string[][]} entries */
async function missingOf(entries) {
  // Exit code 1 only says that some name is unknown; the known ones are reported all the same.
  const { code, output } = await runCommand('dpkg-query', ['-W', '-f', `\${Package} \${db:Status-Status}\\n`, ...entries.flat()])
  return code === 127 ? undefined : missingPackages(entries, installedNames(output))
}

/** @param {string[][]} entries */
async function namesHere(entries) {
  const { output } = await runCommand('apt-cache', ['policy', ...entries.flat()], { env: { LC_ALL: 'C' } })
  return namesToInstall(entries, installableNames(output))
}

/** @param {string[]} args */
async function aptGet(...args) {
  const lockWait = ['-o', 'DPkg::Lock::Timeout=300']
  const { code, output } = await runCommand('apt-get', ['-qq', ...lockWait, ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  if (code !== 0) throw new Error(`apt-get ${args[0]} failed:\n${output}`)
}

/** @param {string[][]} missing */
async function install(missing) {
  say('System packages', 'reading the package lists (apt-get update)')
  await aptGet('update')
  const names = await namesHere(missing)
  say('System packages', `installing ${names.join(' ')}`)
  await aptGet('install', '-y', '--no-install-recommends', ...names)
}

/**
 * Sees to it that Electron finds its libraries: on Debian and Ubuntu as root by installing what is missing, as another user by printing
 * the one command that does it. Does nothing on other systems, which have their own ways.
 * @param {{ virtualDisplay: boolean }} needs whether a display without a screen is needed too
 */
export async function ensureSystemPackages({ virtualDisplay }) {
  if (process.platform !== 'linux') return
  const missing = await missingOf(virtualDisplay ? [...virtualDisplayPackages, ...windowPackages] : windowPackages)
  if (missing === undefined || missing.length === 0) return
  if (process.getuid?.() === 0) {
    // Whether the window can do without them shows when it opens; the engine, the command line and their tests never need them.
    return install(missing).catch((error) => say('System packages', error.message))
  }
  say(
    'System packages',
    `some are missing; if the window does not open, run:\n  sudo apt-get install -y ${(await namesHere(missing)).join(' ')}`,
  )
}
