// `npm start`: sets up what is missing, builds, and opens the app on the sample workspace (`npm start -- FOLDER`: on another one).
import { commandLinePart, desktopPart } from './build/built-parts.mjs'
import { ensureBuilt } from './build/ensure-built.mjs'
import { hasDisplay } from './display/virtual-display.mjs'
import { sampleWorkspace } from './project.mjs'
import { setUpWindow } from './set-up.mjs'
import { openWindow } from './start/open-window.mjs'
import { rehearseHeadless } from './start/rehearse-headless.mjs'
import { parseStartArguments } from './start/start-arguments.mjs'

async function start() {
  const asked = parseStartArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd(), sampleWorkspace)
  const electron = await setUpWindow({ virtualDisplay: !hasDisplay() })
  await Promise.all([ensureBuilt(desktopPart), ensureBuilt(commandLinePart)])
  return hasDisplay() ? openWindow(electron, asked) : rehearseHeadless(electron, asked.workspace)
}

process.exitCode = await start().catch((error) => {
  process.stderr.write(`${error.message}\n`)
  return 1
})
