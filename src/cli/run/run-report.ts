import type { RunReader } from '../../engine/index.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { namedFrom } from '../../host/files/named-from.ts'
import { type ExitCode, exitCodes } from '../exit-code.ts'
import { faultLines } from '../fault-lines.ts'
import { grouped, groupedCount } from '../grouped.ts'
import { printable } from '../printable.ts'
import { problemLine } from '../problem-line.ts'
import type { StandardStream, StandardStreams } from '../standard-streams.ts'
import type { RunOptions } from './run-command.ts'
import { summaryLines } from './summary-lines.ts'

const endings: readonly (readonly [ExitCode, string])[] = [
  [exitCodes.ok, 'as expected'],
  [exitCodes.expectationFailed, 'not as expected'],
  [exitCodes.limitReached, 'stopped at a limit'],
  [exitCodes.badInput, 'not run'],
  [exitCodes.fault, 'broken off by a fault'],
]

/**
 * What a person reads of `rehearse run`: on standard output, unless a document goes there; then, and when asked to be quiet, on the error
 * stream. Quiet leaves problems and faults.
 */
export class RunReport {
  readonly #stream: StandardStream
  readonly #errors: StandardStream
  readonly #quiet: boolean

  constructor({ json, trace, sends, stepEvents, quiet }: RunOptions, { output, errors }: StandardStreams) {
    this.#stream = quiet || [json, trace, sends, stepEvents].includes('-') ? errors : output
    this.#errors = errors
    this.#quiet = quiet === true
  }

  async problems(problems: readonly FileProblem[]): Promise<void> {
    for (const problem of namedFrom(process.cwd(), problems)) await this.#stream.line(problemLine(problem))
  }

  /** Why a sound scenario is not run: about what was asked for with it, and so on the error stream. */
  async refusal(problem: FileProblem): Promise<void> {
    for (const named of namedFrom(process.cwd(), [problem])) await this.#errors.line(problemLine(named))
  }

  async fault(sentence: string): Promise<void> {
    await this.#errors.write(faultLines(sentence))
  }

  async summary(reader: RunReader): Promise<void> {
    if (!this.#quiet) await this.#stream.write(`${summaryLines(reader).join('\n')}\n\n`)
  }

  /** How many of several scenarios came out how. */
  async totals(codes: readonly ExitCode[]): Promise<void> {
    if (this.#quiet || codes.length < 2) return
    const counts = endings.map(([code, words]) => [codes.filter((one) => one === code).length, words] as const)
    const said = counts.filter(([count]) => count > 0).map(([count, words]) => `${grouped(count)} ${words}`)
    await this.#stream.line(`${groupedCount(codes.length, 'scenario')}: ${said.join(', ')}`)
  }

  async written(files: readonly string[]): Promise<void> {
    if (!this.#quiet && files.length > 0) await this.#stream.line(`Written: ${files.map(printable).join(', ')}`)
  }
}
