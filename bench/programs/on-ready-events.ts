import { type Spent, stopwatch, sumOf } from '../measure/stopwatch.ts'
import type { Counts, Program } from './program.ts'
import { entryKind, type RecordedTrace } from './recorded-trace.ts'

/**
 * A program that is given its events ready-made and leaves a recorded trace. The engine makes its events as it goes, so what making them
 * took counts here too; turning them into columns does not.
 */
export function onReadyEvents<Load extends { readonly making: Spent }>(
  makeLoad: (profiles: number, seed: number) => Load,
  carry: (load: Load) => RecordedTrace,
): Program {
  return (profiles, seed) => {
    const load = makeLoad(profiles, seed)
    return () => {
      const spent = stopwatch()
      const trace = carry(load)
      const carrying = spent()
      return { counts: countsOf(trace), spent: sumOf(load.making, carrying), parts: { events: load.making.ms, run: carrying.ms } }
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
