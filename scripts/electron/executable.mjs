import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Electron's executable inside its distribution folder, by platform. */
function executableName() {
  switch (process.platform) {
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron'
    case 'win32':
      return 'electron.exe'
    default:
      return 'electron'
  }
}

/** @param {string} distFolder @returns {string} the path of Electron's executable in that folder, there or not */
export const executableIn = (distFolder) => join(distFolder, executableName())

/** @param {string} distFolder */
export const holdsElectron = (distFolder) => existsSync(executableIn(distFolder))
