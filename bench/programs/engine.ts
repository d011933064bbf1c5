import { compileRun, Run } from '../../src/engine/index.ts'
import { rowKind } from '../../src/engine/trace/trace-columns.ts'
import { TraceIndex } from '../../src/engine/trace/trace-index.ts'
import { abandonmentScenario } from '../load/abandonment-scenario.ts'
import type { Counts, Program } from './program.ts'

/** The engine as every shell uses it: compile, run profile by profile, sort the trace into canonical order. It makes its events as it goes. */
export const engine: Program = ({ profiles }, seed) => {
  const scenario = abandonmentScenario(profiles, seed)
  const began = performance.now()
  const run = Run.start(compileRun(scenario))
  while (run.advance(1_000_000) === 'running');
  const ran = performance.now()
  const { order } = new TraceIndex(run)
  const ended = performance.now()
  return { counts: countsOf(run, order), runMs: ended - began, parts: { run: ran - began, order: ended - ran } }
}

function countsOf({ state: { trace, instances } }: Run, order: Uint32Array): Counts {
  const rows = new Float64Array(Object.keys(rowKind).length)
  for (const row of order) {
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
