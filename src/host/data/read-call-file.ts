import { decodeCall } from '../../engine/inputs/decode-call.ts'
import type { RecordedCalls } from '../../engine/inputs/recorded-calls.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { scanJson } from '../files/scan-json.ts'
import { CallFileProblems } from './call-file-problems.ts'
import { type Reading, readLines } from './read-lines.ts'

const byteOrderMark = '\uFEFF'

/** Reads a file of recorded calls, one JSON object a line, into `calls`; answers with everything that is wrong with it. Never throws. */
export async function readCallFile(path: string, calls: RecordedCalls, reading: Reading): Promise<readonly FileProblem[]> {
  const problems = new CallFileProblems(path)
  const failure = await readLines(path, (text, line) => readCall(withoutMark(text, line), line, calls, problems), reading)
  return failure ? [...problems.all, failure] : problems.all
}

function readCall(text: string, line: number, calls: RecordedCalls, problems: CallFileProblems): void {
  // Also the rest of a line end that was written on Windows.
  if (text.trim() === '') return
  const value = parsed(text)
  if (value === undefined) {
    const [flaw] = scanJson(text).filter(({ code }) => code !== 'duplicate-key')
    if (flaw) problems.addSyntax(line, flaw.offset + 1, flaw.message)
    return
  }
  const decoded = decodeCall(value, line)
  switch (decoded.kind) {
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
