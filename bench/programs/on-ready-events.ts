import { type EventLoad, makeEventLoad } from '../load/event-load.ts'
import type { Counts, Program } from './program.ts'
import { entryKind, type RecordedTrace } from './recorded-trace.ts'

/** A program that is given its events ready-made and leaves a recorded trace. Making the events is timed, but not part of its run. */
export function onReadyEvents(carry: (load: EventLoad) => RecordedTrace): Program {
  return (profiles, seed) => {
    const load = makeEventLoad(profiles, seed)
    return () => {
      const began = performance.now()
      const trace = carry(load)
      const runMs = performance.now() - began
      return { counts: countsOf(trace), runMs, parts: { 'events beforehand': load.makingMs } }
    }
  }
}

/** Every admission and every way out leads to one more step. */
function countsOf(trace: RecordedTrace): Counts {
  const instances = trace.countOf(entryKind.admitted)
  return {
    instances,
    sends: trace.countOf(entryKind.sent),
    steps: instances + trace.countOf(entryKind.left),
    ignored: trace.countOf(entryKind.ignored),
    waiting: instances - trace.countOf(entryKind.ended),
  }
}
