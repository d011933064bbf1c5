import { runCommand } from '../process/run-command.mjs'
import { say } from '../process/say.mjs'
import { projectRoot } from '../project.mjs'
import { electronArguments } from './start-arguments.mjs'

/**
 * Opens the app and waits until it is closed.
 * @param {import('../electron/resolve-electron.mjs').Electron} electron
 * @param {{ workspace: string, switches: string[] }} asked
 * @returns {Promise<number>} exit code
 */
export async function openWindow(electron, { workspace, switches }) {
  say('Window', `opening ${workspace}`)
  const isRoot = process.getuid?.() === 0
  const { code } = await runCommand(electron.executable, electronArguments({ app: projectRoot, workspace, switches, isRoot }), {
    show: true,
  })
  return code
}
