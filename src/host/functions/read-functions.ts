import { dirname, resolve } from 'node:path'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { FunctionDestination } from '../../engine/model/function-destination.ts'
import { pointerOf } from '../../engine/model/problem.ts'
import { quoted } from '../../engine/model/wording.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { integrationThreads } from '../destinations/integration-threads.ts'
import { messageOf } from '../files/file-failure.ts'
import { readText } from '../files/read-text.ts'
import type { FunctionFlaw, FunctionReport, FunctionSource } from './function-report.ts'

/** The product takes less. */
const largestFunction = { bytes: 1024 * 1024, words: 'a function may have 1 MB' }

export interface ReadFunctions {
  /** The same destinations, functions with their code wherever it stands. */
  readonly destinations: readonly Destination[]
  readonly problems: readonly FileProblem[]
}

/**
 * Reads the code of the functions among the destinations of one document, and tries how it loads. Sources are seen from the document's file.
 * What is wrong with the code stands in its own file, at a line and column. Never throws.
 *
 * @param file of the document, absolute
 */
export async function readFunctions(file: string, destinations: readonly Destination[]): Promise<ReadFunctions> {
  const problems: FileProblem[] = []
  const read: Destination[] = []
  for (const [index, destination] of destinations.entries()) {
    if (destination.kind !== 'function') {
      read.push(destination)
      continue
    }
    const found = await readFunction(file, index, destination)
    problems.push(...found.problems)
    read.push(found.code === null ? destination : { ...destination, code: found.code })
  }
  return { destinations: read, problems }
}

async function readFunction(
  file: string,
  index: number,
  { source, code }: FunctionDestination,
): Promise<{ readonly code: string | null; readonly problems: readonly FileProblem[] }> {
  if (source === undefined) {
    const pointer = pointerOf(['destinations', index, 'code'])
    const report = await reportOf({ code: code ?? '', file: 'code' })
    return {
      code: code ?? '',
      problems: problemsOf(report, { file, pointer }, (place) => ({ file, pointer, at: ` (line:column ${place})` })),
    }
  }
  const pointer = pointerOf(['destinations', index, 'source'])
  const path = resolve(dirname(file), source)
  const text = await readText(path, largestFunction)
  if (!text.ok) return { code: null, problems: [absence(text.problem, { file, pointer }, source)] }
  const report = await reportOf({ code: text.text, file: source })
  return { code: text.text, problems: problemsOf(report, { file, pointer }, (place) => ({ file: path, pointer: place, at: '' })) }
}

interface Place {
  readonly file: string
  readonly pointer: string
}

/** A file that is not there is a problem of who names it; one that cannot be read is its own. */
function absence(problem: FileProblem, place: Place, source: string): FileProblem {
  if (problem.code !== 'file-missing') return { ...problem, ...place, message: `${quoted(source)}: ${problem.message}` }
  return { ...problem, ...place, message: `There is no file at ${quoted(source)}, seen from the folder of this one: mend the path.` }
}

function problemsOf(
  { flaw, handlers }: FunctionReport,
  named: Place,
  inCode: (place: string) => Place & { readonly at: string },
): FileProblem[] {
  if (flaw) {
    const { at, ...place } = flaw.place === null ? { ...named, at: '' } : inCode(flaw.place)
    return [{ ...place, ...told(flaw, at) }]
  }
  if (handlers.includes('onTrack') || handlers.includes('onBatch')) return []
  const message = 'Journeys send track events, and the function has neither onTrack nor onBatch: every send to it fails. Add one.'
  return [{ ...named, severity: 'warning', code: 'no-handler', message }]
}

/** What throws when it is loaded fails every send, as in the product, and a run can show that. */
function told({ kind, message }: FunctionFlaw, at: string): Pick<FileProblem, 'severity' | 'code' | 'message'> {
  switch (kind) {
    case 'syntax':
      return { severity: 'error', code: 'function-syntax', message: `This is no JavaScript${at}: ${message}. Mend it there.` }
    case 'load':
      return {
        severity: 'warning',
        code: 'function-throws',
        message: `The code fails when it is loaded${at}, and with it every send: ${message}`,
      }
  }
}

const reports = new Map<string, Promise<FunctionReport>>()
const mostReports = 100

/** The same code has the same report. Functions are tried one after the other. */
function reportOf(source: FunctionSource): Promise<FunctionReport> {
  const key = JSON.stringify([source.file, source.code])
  const known = reports.get(key) ?? last.then(() => integrationThreads().tryOut(source)).catch(untried)
  if (reports.size >= mostReports) reports.clear()
  reports.set(key, known)
  last = known
  return known
}
let last: Promise<unknown> = Promise.resolve()

function untried(failure: unknown): FunctionReport {
  return { flaw: { kind: 'load', message: messageOf(failure), place: null }, handlers: [] }
}
