import { linkCommand } from './build/link-command.mjs'
import { resolveElectron } from './electron/resolve-electron.mjs'
import { ensureDependencies } from './setup/ensure-dependencies.mjs'
import { ensureSystemPackages } from './setup/ensure-system-packages.mjs'

const oldestNode = [20, 19]

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  throw new Error(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}`)
}

/** Everything that scripts need besides Node and npm. Quick where it is all there. */
export async function setUpCommandLine() {
  refuseOldNode()
  await ensureDependencies()
  linkCommand()
}

/**
 * Everything that a window needs besides Node and npm. Quick where it is all there.
 * @param {{ virtualDisplay: boolean }} needs whether the window is to open without a screen
 */
export async function setUpWindow(needs) {
  await setUpCommandLine()
  await ensureSystemPackages(needs)
  return resolveElectron()
}
