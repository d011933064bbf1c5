import { compileRun } from '../../compile/compile-run.ts'
import type { CompiledRun } from '../../compile/compiled-run.ts'
import { EngineFault } from '../../engine-fault.ts'
import { Run } from '../../run/run.ts'
import { ProfileRows } from '../../trace/profile-rows.ts'
import { TraceIndex } from '../../trace/trace-index.ts'
import { RunNames } from '../run-names.ts'
import { WhyDiscarded } from '../why/why-discarded.ts'
import type { Tried } from './change.ts'

/** What became of one profile, as it was or as it might have been, ready to be asked. */
export class Rehearsed {
  readonly index: TraceIndex
  readonly names: RunNames
  readonly whys: WhyDiscarded
  readonly #rows: ProfileRows

  constructor(
    readonly run: Run,
    readonly profile: number,
  ) {
    this.index = new TraceIndex(run)
    this.names = new RunNames(this.index)
    this.whys = new WhyDiscarded(this.index, this.names)
    this.#rows = new ProfileRows(this.index)
  }

  /** Rows of the trace, in order. */
  get rows(): Int32Array {
    return this.#rows.of(this.profile)
  }
}

/** More than any profile does, and little enough that nobody waits. */
const mostOccurrences = 200_000
/** Room for the rows of a profile: more is taken as it comes. */
const expectedEvents = 64

/** Why what might have been cannot be rehearsed for one profile alone, in a sentence; null where it can. */
export function whyNotAlone({ compiled, readings }: Run): string | null {
  if (compiled.isCoupled)
    return 'Profiles of this scenario share limits, caps or answers, so one of them cannot be rehearsed alone: no nearest change was worked out.'
  // Where all rows of a reading start at once, none of them waits for another.
  const isReadSlowly = compiled.occurrences.some(({ readRate }, place) => (readings.funnels[place]?.considered ?? 0) > readRate)
  return isReadSlowly
    ? 'The trigger reads profiles at a rate, so when each is read depends on the others: no nearest change was worked out.'
    : null
}

/** Rehearses one profile, with those that it merges with; null where what is tried cannot be run. */
export function rehearseOne({ scenario, edit }: Tried, profile: number): Rehearsed | null {
  try {
    return rehearseAlone(compileRun(scenario, edit ?? undefined), profile)
  } catch (failure) {
    // What is tried was never checked: what the checks would have refused is no answer.
    if (failure instanceof EngineFault || failure instanceof RangeError) return null
    throw failure
  }
}

/** The same of a scenario that is compiled; null where profiles share what they would use up, and where it does not come to an end. */
export function rehearseAlone(compiled: CompiledRun, profile: number): Rehearsed | null {
  if (compiled.isCoupled) return null
  const [first = profile] = compiled.merges.everTogether(profile)
  const run = Run.alone({ ...compiled, expectedEvents }, first)
  while (run.advance(mostOccurrences) === 'running') if (run.occurrences >= mostOccurrences) return null
  return run.status === 'finished' ? new Rehearsed(run, profile) : null
}
