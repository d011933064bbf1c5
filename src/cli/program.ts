import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { engineVersion } from '../engine/index.ts'
import { checkCommand } from './check/check-command.ts'
import { destinationsCommand } from './destinations/destinations-command.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'
import { type ExplainOptions, explainCommand } from './explain/explain-command.ts'
import { presetsCommand } from './presets/presets-command.ts'
import { type RunOptions, runCommand } from './run/run-command.ts'
import type { StandardStreams } from './standard-streams.ts'
import { type TestSendOptions, testSendCommand } from './test-send/test-send-command.ts'

const exitCodeHelp = `
Exit code: 0 all expectations hold, 1 an expectation or test send failed, 2 bad input, 3 a limit of the run was reached, 70 a fault of rehearse itself.`

/** Reads the command line and does what it says. Answers with the exit code; bad options are a sentence on the error stream and 2. */
export async function rehearse(args: readonly string[], streams: StandardStreams): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok
  const texts: Promise<void>[] = []
  const program = new Command('rehearse')
    .description('Rehearse customer journeys before real people receive them.')
    .version(engineVersion, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print what there is')
    .helpCommand('help [command]', 'print what there is about a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => texts.push(streams.output.write(text)),
      writeErr: (text) => texts.push(streams.errors.write(text)),
    })
    .addHelpText('after', exitCodeHelp)
  addRun(program, async (paths, options) => {
    code = await runCommand(paths, options, streams)
  })
  addCheck(program, async (paths, options) => {
    code = await checkCommand(paths, options, streams)
  })
  addExplain(program, async (path, options) => {
    code = await explainCommand(path, options, streams)
  })
  addTestSend(program, async (path, options) => {
    code = await testSendCommand(path, options, streams)
  })
  addPresets(program, async (name) => {
    code = await presetsCommand(name, streams)
  })
  addDestinations(program, async (name, action, options) => {
    code = await destinationsCommand(name, action, options, streams)
  })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (failure) {
    if (!(failure instanceof CommanderError)) throw failure
    code = failure.exitCode === 0 ? exitCodes.ok : exitCodes.badInput
  }
  await Promise.all(texts)
  return code
}

function addRun(program: Command, action: (paths: string[], options: RunOptions) => Promise<void>): void {
  program
    .command('run')
    .description('run scenarios and check what they expect')
    .argument('<scenario...>', 'scenario files; patterns like "scenarios/**/*.scenario.json" and folders too')
    .addOption(new Option('--seed <n>', 'take this seed instead of the scenario’s own').argParser(wholeNumber(2 ** 32 - 1)))
    .option('--json <file>', 'write the result as JSON, of several scenarios as a list; "-" is standard output')
    .option('--trace <file>', 'write everything that happened, one JSON object a line; "-" is standard output')
    .option('--sends <file>', 'write every send with event, payload and requests, one JSON object a line; "-" is standard output')
    .option('--sqlite <file>', 'write the run as a SQLite database')
    .option('--step-events <file>', 'write the run as step events of Adobe’s journeys, one JSON object a line; "-" is standard output')
    .addOption(new Option('--limit <n>', 'rows of each kind in --json').default(10_000).argParser(wholeNumber(Number.MAX_SAFE_INTEGER)))
    .option('--quiet', 'print problems only')
    .showHelpAfterError('(rehearse run --help shows what there is)')
    .action(action)
}

function addCheck(program: Command, action: (paths: string[], options: { strict?: true }) => Promise<void>): void {
  program
    .command('check')
    .description('check journeys, scenarios and workspaces without running anything')
    .argument('<file...>', 'journeys, scenarios, workspace.json or the folder of a workspace; patterns too')
    .option('--strict', 'count warnings as errors')
    .showHelpAfterError('(rehearse check --help shows what there is)')
    .action(action)
}

function addExplain(program: Command, action: (path: string, options: ExplainOptions) => Promise<void>): void {
  program
    .command('explain')
    .description('tell one profile’s story: why it entered or not, each step, each ignored event and the reason')
    .argument('<scenario>', 'a scenario file')
    .requiredOption('--profile <id>', 'whose story')
    .option('--journey <id>', 'in this journey alone; why not, where it did not enter, and the nearest change that would have been enough')
    .option('--step <id>', 'why it did not come to this step of it')
    .addOption(new Option('--seed <n>', 'take this seed instead of the scenario’s own').argParser(wholeNumber(2 ** 32 - 1)))
    .showHelpAfterError('(rehearse explain --help shows what there is)')
    .action(action)
}

function addTestSend(program: Command, action: (path: string, options: TestSendOptions) => Promise<void>): void {
  program
    .command('test-send')
    .description('try the send of a step with sample data: its event, mapping field by field, validation and request; nothing is sent')
    .argument('<journey>', 'a journey file in a workspace')
    .requiredOption('--step <id>', 'the step that sends')
    .option('--activation <id>', 'one of its activations; all where left out')
    .option('--profile <file>', 'a profile as scenarios have them, instead of a sample profile')
    .option('--json <file>', 'write it as JSON, with the mapping field by field and all that could be mapped; "-" is standard output')
    .showHelpAfterError('(rehearse test-send --help shows what there is)')
    .action(action)
}

function addPresets(program: Command, action: (name: string | undefined) => Promise<void>): void {
  program
    .command('presets')
    .description('list the products that journeys are held to, with every limit and assumption and its source')
    .argument('[name]', 'of one preset')
    .showHelpAfterError('(rehearse presets --help shows what there is)')
    .action(action)
}

function addDestinations(
  program: Command,
  action: (name: string | undefined, action: string | undefined, options: { json?: true }) => Promise<void>,
): void {
  program
    .command('destinations')
    .description('list the vendor’s integrations; of one its settings and actions; of an action its fields, and an activation to paste')
    .argument('[name]', 'slug or folder of one, or a text to look for')
    .argument('[action]', 'one of its actions')
    .option('--json', 'print JSON')
    .showHelpAfterError('(rehearse destinations --help shows what there is)')
    .action(action)
}

function wholeNumber(largest: number): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (number <= largest) return number
    throw new InvalidArgumentError(`A whole number from 0 to ${largest} is expected.`)
  }
}
