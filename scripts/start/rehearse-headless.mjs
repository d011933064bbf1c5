import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { canStartVirtualDisplay } from '../display/virtual-display.mjs'
import { runCommand } from '../process/run-command.mjs'
import { say } from '../process/say.mjs'
import { commandLineProgram, inProject, projectRoot, sampleScenario, sampleWorkspace } from '../project.mjs'

const outputFolder = inProject('rehearsal-output')

/**
 * What a start does where no window can be shown: runs the sample scenario (of another workspace all its scenarios) on the command line,
 * keeps the result, and takes a picture of the window on a display without a screen.
 * @param {import('../electron/resolve-electron.mjs').Electron} electron
 * @param {string} workspace
 * @returns {Promise<number>} exit code
 */
export async function rehearseHeadless(electron, workspace) {
  mkdirSync(outputFolder, { recursive: true })
  const scenario = workspace === sampleWorkspace ? sampleScenario : join(workspace, 'scenarios')
  say('No display', `so no window is opened; on the command line: rehearse run ${relative(projectRoot, scenario)}`)
  const { code } = await runCommand(process.execPath, [commandLineProgram, 'run', scenario, '--json', join(outputFolder, 'result.json')], {
    show: true,
  })
  if (!canStartVirtualDisplay()) {
    say('Picture', 'none: Xvfb is not installed')
    return code
  }
  const picture = join(outputFolder, 'window.png')
  const { photographWindow } = await import('./photograph-window.mjs')
  await photographWindow(electron, workspace, picture)
  say('Picture', picture)
  return code
}
