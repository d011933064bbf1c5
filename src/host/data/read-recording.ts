import { dirname, resolve } from 'node:path'
import { RecordedCalls } from '../../engine/inputs/recorded-calls.ts'
import type { RecordedHistory } from '../../engine/inputs/recorded-history.ts'
import { resolveCalls } from '../../engine/inputs/resolve-calls.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { ScenarioDocument } from '../../engine/model/scenario.ts'
import { quoted } from '../../engine/model/wording.ts'
import { problemWithFile } from '../files/file-failure.ts'
import { checkCallTimes } from './check-call-times.ts'
import { checkDroppedCalls } from './check-dropped-calls.ts'
import { readCallFile } from './read-call-file.ts'
import { type Reading, sizeOfFile } from './read-lines.ts'

/** The calls of a scenario's data files. */
export interface Recording {
  /** null when something is wrong with the files, or they were not read. */
  readonly history: RecordedHistory | null
  readonly problems: readonly FileProblem[]
}

/** How a scenario's data files are to be read: 'unread' looks only whether they are there. */
export type DataReading = 'unread' | ReadingWishes

export interface ReadingWishes {
  /** Told how much of the bytes has been read, 0 to 1. */
  readonly onShare?: ((share: number) => void) | undefined
  /** Asked again and again; a reading that is cancelled ends at once, without a history. */
  readonly isCancelled?: (() => boolean) | undefined
}

/** A data file, and where in its file the calls begin. */
export interface CallFile {
  readonly path: string
  readonly firstCall: number
}

/** Reads the files of a scenario's `data`, whose paths are seen from the scenario's file, and finds out whose calls they hold. */
export async function readRecording(scenarioFile: string, document: ScenarioDocument, wishes: DataReading): Promise<Recording> {
  const problems: FileProblem[] = []
  const sizes = new Map<string, number>()
  for (const [index, reference] of (document.data ?? []).entries()) {
    const path = resolve(dirname(scenarioFile), reference)
    const size = await sizeOfFile(path)
    const problem = problemOfReference(reference, typeof size === 'number' ? null : size)
    if (problem) problems.push({ ...problem, file: scenarioFile, pointer: `/data/${index}` })
    else if (typeof size === 'number') sizes.set(path, size)
    else problems.push(size)
  }
  if (wishes === 'unread' || problems.length > 0) return { history: null, problems }
  return readFiles(sizes, document, wishes)
}

/** What is wrong with the scenario rather than with the file that it names. */
function problemOfReference(reference: string, found: FileProblem | null): FileProblem | null {
  if (/\.csv$/i.test(reference)) {
    const message = 'Recorded calls are read from NDJSON, one call a line; CSV is not read yet.'
    return problemWithFile('', 'not-simulated-yet', message)
  }
  if (found?.code !== 'file-missing' && found?.code !== 'not-a-file') return null
  const message = `There is no file at ${quoted(reference)}, seen from the scenario's folder: mend the path.`
  return problemWithFile('', 'file-missing', message)
}

async function readFiles(sizes: ReadonlyMap<string, number>, document: ScenarioDocument, wishes: ReadingWishes): Promise<Recording> {
  const calls = new RecordedCalls()
  const files: CallFile[] = []
  const problems: FileProblem[] = []
  const reading = withShare(sizes, wishes)
  for (const path of sizes.keys()) {
    files.push({ path, firstCall: calls.count })
    for (const problem of await readCallFile(path, calls, reading)) problems.push(problem)
  }
  const isBroken = problems.some(({ severity }) => severity === 'error')
  if (isBroken || wishes.isCancelled?.()) return { history: null, problems }
  const history = resolveCalls(document, calls)
  problems.push(...checkCallTimes(document, calls, files), ...checkDroppedCalls(history, files), ...unmergeable(history, files))
  return { history: problems.some(({ severity }) => severity === 'error') ? null : history, problems }
}

function withShare(sizes: ReadonlyMap<string, number>, { onShare, isCancelled }: ReadingWishes): Reading {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  let read = 0
  const onBytes = (bytes: number): void => {
    read += bytes
    onShare?.(Math.min(1, read / total))
  }
  return { onBytes, isCancelled }
}

function unmergeable({ calls, unmergeable }: RecordedHistory, files: readonly CallFile[]): FileProblem[] {
  return unmergeable.map((call): FileProblem => {
    const message = 'This alias would merge a synthetic profile into another one, which this version does not do yet: list the profile.'
    return { ...problemWithFile(fileOf(call, files), 'not-simulated-yet', message), pointer: String(calls.line(call)) }
  })
}

/** The file that a call stands in. */
function fileOf(call: number, files: readonly CallFile[]): string {
  return files.filter(({ firstCall }) => firstCall <= call).at(-1)?.path ?? ''
}
