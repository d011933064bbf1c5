import type { FileProblem } from '../../engine/model/file-problem.ts'
import { problemWithFile } from '../../host/files/file-failure.ts'
import { type FileList, listFiles } from '../../host/files/list-files.ts'
import { OutputFailure } from '../../host/output/output-failure.ts'
import { type ExitCode, exitCodes, gravestOf } from '../exit-code.ts'
import { expandPaths } from '../expand-paths.ts'
import { Interruption } from '../interruption.ts'
import { problemLine } from '../problem-line.ts'
import type { StandardStreams } from '../standard-streams.ts'
import { outputConflict } from './output-conflict.ts'
import { rehearseScenario } from './rehearse-scenario.ts'
import { RunOutputs } from './run-outputs.ts'
import { RunReport } from './run-report.ts'

export interface RunOptions {
  readonly seed?: number
  readonly json?: string
  readonly trace?: string
  readonly sends?: string
  readonly stepEvents?: string
  readonly sqlite?: string
  readonly limit: number
  readonly quiet?: true
}

/** `rehearse run`: runs every scenario that is named, the good ones also where others are broken. */
export async function runCommand(paths: readonly string[], options: RunOptions, streams: StandardStreams): Promise<ExitCode> {
  const { files, problems } = await expandPaths(paths, scenariosIn)
  const conflict = outputConflict(options, files)
  if (conflict !== null) {
    await streams.errors.line(`error: ${conflict}`)
    return exitCodes.badInput
  }
  const report = new RunReport(options, streams)
  await report.problems(problems)
  const codes: ExitCode[] = problems.length > 0 ? [exitCodes.badInput] : []
  if (files.length === 0) return gravestOf(codes)
  return gravestOf([...codes, await runAll(files, options, streams, report)])
}

async function runAll(files: readonly string[], options: RunOptions, streams: StandardStreams, report: RunReport): Promise<ExitCode> {
  const interruption = new Interruption()
  let outputs: RunOutputs | null = null
  try {
    outputs = await RunOutputs.open(options, files.length > 1, streams)
    const codes: ExitCode[] = []
    for (const file of files) {
      codes.push(await rehearseScenario(file, options, { outputs, report, signal: interruption.signal }))
      if (interruption.code !== null) break
    }
    if (interruption.code !== null) {
      await outputs.discard()
      return interruption.code
    }
    const written = await outputs.finish()
    await report.totals(codes)
    await report.written(written)
    return gravestOf(codes)
  } catch (failure) {
    await outputs?.discard()
    if (!(failure instanceof OutputFailure)) throw failure
    await streams.errors.line(problemLine(problemWithFile(failure.file, 'output-unwritable', failure.message)))
    return exitCodes.badInput
  } finally {
    interruption.dispose()
  }
}

async function scenariosIn(folder: string): Promise<FileList> {
  const { files, problems } = await listFiles(folder, '.scenario.json')
  if (files.length > 0 || problems.length > 0) return { files, problems }
  const nothing: FileProblem = problemWithFile(folder, 'no-scenario', 'No *.scenario.json stands in this folder or below it: name another.')
  return { files, problems: [nothing] }
}
