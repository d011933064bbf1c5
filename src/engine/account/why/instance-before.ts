import { type CompiledJourney, type CompiledStep, type CompiledWay, pathEnds } from '../../compile/compiled-run.ts'
import { noEvent } from '../../inputs/profile-events.ts'
import { rowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import type { RunNames } from '../run-names.ts'

/** An instance as it stood just before a row of the trace. */
export interface InstanceBefore {
  readonly id: string
  readonly journey: CompiledJourney
  /** Its external key, or the text of its identifier; null without one. */
  readonly key: string | null
  readonly admittedAt: number
  /** The event that it entered by: see ProfileEvents. */
  readonly entryEvent: number
  /** null while it was inside. */
  readonly endedAt: number | null
  /** When it ended in the end, also after the row; null where it never did. */
  readonly leftAt: number | null
  /** Where it was, or had ended. */
  readonly step: CompiledStep
}

/**
 * An instance as it stood just before a row of the same profile, or null when it had not been admitted. Rows of one profile, and of
 * profiles that become one, are written in the order in which things happened, whatever the order of the run.
 */
export function instanceBefore(index: TraceIndex, names: RunNames, instance: number, before: number): InstanceBefore | null {
  const { compiled, state } = index.run
  const journey = names.journeyOf(instance)
  let step = compiled.steps[journey.start] as CompiledStep
  let admittedAt: number | null = null
  let entryEvent = noEvent
  let endedAt: number | null = null
  for (const row of index.rowsOf(instance)) {
    if (row >= before) break
    const at = state.trace.at[row] as number
    if (state.trace.kind[row] === rowKind.admitted) {
      admittedAt = at
      entryEvent = state.trace.cause[row] as number
    }
    if (state.trace.kind[row] === rowKind.ended) endedAt = at
    if (state.trace.kind[row] !== rowKind.left) continue
    const { next } = compiled.ways[state.trace.detail[row] as number] as CompiledWay
    if (next !== pathEnds) step = compiled.steps[next] as CompiledStep
  }
  return admittedAt === null
    ? null
    : {
        ...{ id: names.instanceId(instance), journey, key: names.key(instance), admittedAt, entryEvent, endedAt, step },
        leftAt: endOf(index, instance),
      }
}

function endOf(index: TraceIndex, instance: number): number | null {
  const { trace } = index.run.state
  const row = index.rowsOf(instance).find((one) => trace.kind[one] === rowKind.ended)
  return row === undefined ? null : (trace.at[row] as number)
}
