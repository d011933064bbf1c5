import type { FileProblem } from '../../engine/model/file-problem.ts'
import { problemWithFile } from '../../host/files/file-failure.ts'
import { namedFrom } from '../../host/files/named-from.ts'
import { OutputFailure } from '../../host/output/output-failure.ts'
import { OutputFile } from '../../host/output/output-file.ts'
import { type TestSendWishes, testSend } from '../../host/test-send/test-send.ts'
import { type ExitCode, exitCodes } from '../exit-code.ts'
import { problemLine } from '../problem-line.ts'
import type { StandardStreams } from '../standard-streams.ts'
import { testSendLines } from './test-send-lines.ts'

export interface TestSendOptions extends TestSendWishes {
  readonly json?: string
}

/** `rehearse test-send`: shows what a step would send, and whether its destination would take it. */
export async function testSendCommand(path: string, options: TestSendOptions, { output, errors }: StandardStreams): Promise<ExitCode> {
  const goesToOutput = options.json === '-'
  const people = goesToOutput ? errors : output
  const tell = async (problems: readonly FileProblem[]): Promise<void> => {
    for (const problem of namedFrom(process.cwd(), problems)) await people.line(problemLine(problem))
  }
  const tested = await testSend(path, options)
  await tell(tested.ok ? tested.warnings : tested.problems)
  if (!tested.ok) return exitCodes.badInput
  const { journey, sends } = tested
  const document = { format: 'rehearsal/test-send/1', journey: journey.id, step: options.step, sends }
  const text = `${JSON.stringify(document, null, 2)}\n`
  try {
    if (goesToOutput) await output.write(text)
    else if (options.json !== undefined) await writeFile(options.json, text)
  } catch (failure) {
    if (!(failure instanceof OutputFailure)) throw failure
    await errors.line(problemLine(problemWithFile(failure.file, 'output-unwritable', failure.message)))
    return exitCodes.badInput
  }
  if (!goesToOutput) for (const line of testSendLines(journey, options.step, sends)) await output.line(line)
  return sends.every(({ error }) => error === null) ? exitCodes.ok : exitCodes.expectationFailed
}

async function writeFile(path: string, text: string): Promise<void> {
  const file = await OutputFile.open(path)
  try {
    await file.write(text)
    await file.commit()
  } catch (failure) {
    await file.discard()
    throw failure
  }
}
