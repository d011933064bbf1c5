import type { FileProblem } from '../../engine/model/file-problem.ts'
import { counted } from '../../engine/model/wording.ts'
import { checkPath } from '../../host/check/check-path.ts'
import { namedFrom } from '../../host/files/named-from.ts'
import { addAll, gathered } from '../../host/scenario/load-document.ts'
import { type ExitCode, exitCodes } from '../exit-code.ts'
import { expandPaths } from '../expand-paths.ts'
import { problemLine } from '../problem-line.ts'
import type { StandardStreams } from '../standard-streams.ts'

interface CheckOptions {
  /** Warnings count as errors. */
  readonly strict?: true
}

/** `rehearse check`: every problem of every file, and how many there are. */
export async function checkCommand(paths: readonly string[], { strict }: CheckOptions, { output }: StandardStreams): Promise<ExitCode> {
  const expanded = await expandPaths(paths, async (folder) => ({ files: [folder], problems: [] }))
  const found: FileProblem[] = [...expanded.problems]
  let files = 0
  for (const path of expanded.files) {
    const checked = await checkPath(path)
    files += checked.files
    addAll(found, checked.problems)
  }
  const problems = gathered(found)
  for (const problem of namedFrom(process.cwd(), problems)) await output.line(problemLine(problem))
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  await output.line(`${counted(files, 'file')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`)
  return errors > 0 || (strict && warnings > 0) ? exitCodes.badInput : exitCodes.ok
}
