// `npm run build`: builds the window and the command line into `out/`, where their sources changed.
import { commandLinePart, desktopPart } from './build/built-parts.mjs'
import { ensureBuilt } from './build/ensure-built.mjs'
import { setUpCommandLine } from './set-up.mjs'

await setUpCommandLine()
await ensureBuilt(commandLinePart)
await ensureBuilt(desktopPart)
