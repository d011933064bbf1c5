// `npm run rehearse -- …`: the command line, built first where its sources changed.
import { commandLinePart } from './build/built-parts.mjs'
import { ensureBuilt } from './build/ensure-built.mjs'
import { runCommand } from './process/run-command.mjs'
import { commandLineProgram } from './project.mjs'
import { setUpCommandLine } from './set-up.mjs'

await setUpCommandLine()
await ensureBuilt(commandLinePart)
const args = [commandLineProgram, ...process.argv.slice(2)]
const { code } = await runCommand(process.execPath, args, { cwd: process.env.INIT_CWD ?? process.cwd(), show: true })
process.exitCode = code
