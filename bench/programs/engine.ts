import { compileRun, Run, type Scenario } from '../../src/engine/index.ts'
import { canonicalOrder } from '../../src/engine/trace/canonical-order.ts'
import { rowKind } from '../../src/engine/trace/trace-columns.ts'
import { stopwatch } from '../measure/stopwatch.ts'
import type { Counts, Program } from './program.ts'

/**
 * The engine as every shell uses it: compiled, run profile by profile, its trace sorted into canonical order. It is given nothing
 * ready-made: making the events is part of its run.
 */
export function engineOn(scenarioOf: (profiles: number, seed: number) => Scenario): Program {
  return (profiles, seed) => carry(scenarioOf(profiles, seed))
}

function carry(scenario: Scenario): ReturnType<Program> {
  return () => {
    const spent = stopwatch()
    const run = Run.start(compileRun(scenario))
    while (run.advance(1_000_000) === 'running');
    const ran = spent()
    // In profile order the rows of a profile follow one another, so that only time is left to sort by.
    const { trace } = run.state
    const sorted = canonicalOrder(trace.at, null, trace.count)
    const ended = spent()
    return { counts: countsOf(run, sorted), spent: ended, parts: { 'events, run': ran.ms, order: ended.ms - ran.ms } }
  }
}

function countsOf({ state: { trace, instances } }: Run, sorted: Uint32Array): Counts {
  const rows = new Float64Array(Object.keys(rowKind).length)
  for (const row of sorted) {
    const kind = trace.kind[row] as number
    rows[kind] = (rows[kind] as number) + 1
  }
  const of = (kind: keyof typeof rowKind) => rows[rowKind[kind]] as number
  return {
    instances: instances.count,
    sends: of('sent'),
    steps: of('admitted') + of('left'),
    ignored: of('ignoredByInstance') + of('ignoredByJourney') + of('ignoredByAll') + of('refused'),
    waiting: of('admitted') - of('ended'),
  }
}
