import { decodeCall } from '../../engine/inputs/decode-call.ts'
import { RecordedCalls } from '../../engine/inputs/recorded-calls.ts'
import { resolveCalls } from '../../engine/inputs/resolve-calls.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { formatInstant } from '../../engine/time/instant.ts'
import { CallFileProblems } from '../data/call-file-problems.ts'
import { readCallFile } from '../data/read-call-file.ts'
import { sizeOfFile } from '../data/read-lines.ts'
import type { ReadingWishes } from '../data/read-recording.ts'
import { readJsonFile } from '../files/read-json-file.ts'
import { callsIn, type FoundFiles, findRecording } from './find-recording.ts'

/** What a recording says of itself, before anything is made of it. */
export interface RecordingSurvey extends FoundFiles {
  readonly count: number
  /** People and devices, those that turn out to be one counted once. */
  readonly profiles: number
  /** Arrival of the first and the last call, ms since 1970. */
  readonly first: number
  readonly last: number
  readonly problems: readonly FileProblem[]
  /** Lines that are no call: what is made of the recording is made without them. */
  readonly leftOut: number
}

/** Reads a recording to its end, without keeping it. null where there are no calls, or the reading was cancelled. Never throws. */
export async function surveyRecording(paths: readonly string[], wishes: ReadingWishes): Promise<RecordingSurvey | null> {
  const found = await findRecording(paths)
  const calls = new RecordedCalls()
  const problems: FileProblem[] = []
  const reading = await withShare(found.calls, wishes)
  let leftOut = 0
  for (const path of found.calls) {
    const ofFile = new CallFileProblems(path)
    const more = /\.json$/i.test(path) ? await readList(path, calls, ofFile) : await readCallFile(path, calls, reading, ofFile)
    for (const problem of more) problems.push(problem)
    leftOut += ofFile.brokenCalls
  }
  if (calls.count === 0 || wishes.isCancelled?.()) return null
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (let call = 0; call < calls.count; call++) {
    first = Math.min(first, calls.at(call))
    last = Math.max(last, calls.at(call))
  }
  const clock = { start: formatInstant(first), end: formatInstant(last) }
  const { profileIds } = resolveCalls({ clock }, calls)
  return { ...found, count: calls.count, profiles: profileIds.length, first, last, problems, leftOut }
}

/** The calls of a JSON export, which is read whole. A call's line is its number in the list. */
async function readList(path: string, calls: RecordedCalls, problems: CallFileProblems): Promise<readonly FileProblem[]> {
  const read = await readJsonFile(path)
  if (!read.ok) return read.problems
  for (const [place, value] of (callsIn(read.value) ?? []).entries()) {
    const decoded = decodeCall(value, place + 1)
    if (decoded.kind === 'call') calls.append(decoded.call)
    else if (decoded.kind === 'other') problems.leftOut(decoded.type)
    else problems.add(place + 1, decoded.problems)
  }
  return problems.all
}

async function withShare(paths: readonly string[], { onShare, isCancelled }: ReadingWishes) {
  const sizes = await Promise.all(paths.map(sizeOfFile))
  const total = sizes.reduce<number>((sum, size) => sum + (typeof size === 'number' ? size : 0), 0)
  let read = 0
  const onBytes = (bytes: number): void => {
    read += bytes
    onShare?.(Math.min(1, read / Math.max(1, total)))
  }
  return { onBytes, isCancelled }
}
