import { type DecodedCall, decodeCall } from '../../engine/inputs/decode-call.ts'
import type { RecordedCalls } from '../../engine/inputs/recorded-calls.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { scanJson } from '../files/scan-json.ts'
import { CallFileProblems } from './call-file-problems.ts'
import { type Reading, readLines } from './read-lines.ts'

const byteOrderMark = '\uFEFF'

/** Reads a file of recorded calls, one JSON object a line, into `calls`; answers with everything that is wrong with it. Never throws. */
export async function readCallFile(
  path: string,
  calls: RecordedCalls,
  reading: Reading,
  problems = new CallFileProblems(path),
): Promise<readonly FileProblem[]> {
  const failure = await readLines(path, (text, line) => readCall(text, line, calls, problems), reading)
  return failure ? [...problems.all, failure] : problems.all
}

/** Whether a line keeps a file of recorded calls from being read as one. @param line from 1 */
export function isBrokenLine(text: string, line: number): boolean {
  const kind = decodedLine(text, line)?.kind
  return kind === 'no-json' || kind === 'problems'
}

function readCall(text: string, line: number, calls: RecordedCalls, problems: CallFileProblems): void {
  const decoded = decodedLine(text, line)
  switch (decoded?.kind) {
    case undefined:
      return
    case 'no-json': {
      const [flaw] = scanJson(decoded.text).filter(({ code }) => code !== 'duplicate-key')
      if (flaw) problems.addSyntax(line, flaw.offset + 1, flaw.message)
      return
    }
    case 'call':
      calls.append(decoded.call)
      return
    case 'other':
      problems.leftOut(decoded.type)
      return
    case 'problems':
      problems.add(line, decoded.problems)
      return
  }
}

/** null of an empty line. */
function decodedLine(given: string, line: number): DecodedCall | { readonly kind: 'no-json'; readonly text: string } | null {
  const text = withoutMark(given, line)
  // Also the rest of a line end that was written on Windows.
  if (text.trim() === '') return null
  const value = parsed(text)
  return value === undefined ? { kind: 'no-json', text } : decodeCall(value, line)
}

/** undefined, which no JSON is, where the text is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function withoutMark(text: string, line: number): string {
  return line === 1 && text.startsWith(byteOrderMark) ? text.slice(1) : text
}
