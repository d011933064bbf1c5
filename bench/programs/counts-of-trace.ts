import type { Counts } from './program.ts'
import { entryKind, type RecordedTrace } from './recorded-trace.ts'

/** Counts what a recorded trace holds: every admission and every way out leads to one more step. */
export function countsOfTrace(trace: RecordedTrace): Counts {
  const instances = trace.countOf(entryKind.admitted)
  return {
    instances,
    sends: trace.countOf(entryKind.sent),
    steps: instances + trace.countOf(entryKind.left),
    ignored: trace.countOf(entryKind.ignored),
    waiting: instances - trace.countOf(entryKind.ended),
  }
}
