import { largestCallBytes } from '../../engine/inputs/call-size.ts'
import type { RecordedHistory } from '../../engine/inputs/recorded-history.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { counted } from '../../engine/model/wording.ts'
import { problemWithFile } from '../files/file-failure.ts'
import type { CallFile } from './read-recording.ts'

/** Enough to find them by. */
const mostLinesTold = 5

/**
 * Identify and alias calls that do not count, which no trace tells of: one warning for all of a file, at the first. Of track calls the run
 * tells. Source of the rule: engine rule 15 (nothing is dropped silently); reference section 3.
 */
export function checkDroppedCalls({ calls, duplicates, oversized }: RecordedHistory, files: readonly CallFile[]): FileProblem[] {
  const dropped = [...new Set([...duplicates.calls.keys(), ...oversized.keys()])]
    .filter((call) => calls.type(call) !== 'track')
    .sort((a, b) => a - b)
  return files.flatMap(({ path, firstCall }, place) => {
    const past = files[place + 1]?.firstCall ?? calls.count
    const own = dropped.filter((call) => call >= firstCall && call < past)
    const [first] = own
    if (first === undefined) return []
    const linesOf = (some: readonly number[]) => some.map((call) => calls.line(call))
    const repeated = linesOf(own.filter((call) => duplicates.calls.has(call)))
    const tooLarge = linesOf(own.filter((call) => !duplicates.calls.has(call)))
    const reasons = [
      ...reason(repeated, 'a messageId that was received less than 24 h before'),
      ...reason(tooLarge, `more than ${largestCallBytes.toLocaleString('en-US')} bytes`),
    ]
    const verbs = own.length === 1 ? 'is dropped and changes' : 'are dropped and change'
    const message = `${counted(own.length, 'identify or alias call')} ${verbs} no profile: ${reasons.join('; ')}.`
    return [{ ...problemWithFile(path, 'calls-dropped', message), pointer: String(calls.line(first)), severity: 'warning' }]
  })
}

function reason(lines: readonly number[], has: string): string[] {
  if (lines.length === 0) return []
  const told = lines.slice(0, mostLinesTold).map(String)
  const last = lines.length > told.length ? counted(lines.length - told.length, 'other') : told.pop()
  const named = told.length === 0 ? last : `${told.join(', ')} and ${last}`
  return [lines.length === 1 ? `line ${named} has ${has}` : `lines ${named} have ${has}`]
}
