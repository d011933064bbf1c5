import type { CompiledRun } from '../../compile/compiled-run.ts'
import { isSignal } from '../../signals/signal-table.ts'
import { rowKind } from '../../trace/trace-columns.ts'
import { type InstanceHistory, readHistory } from '../instance-history.ts'
import type { Rehearsed } from './rehearsed.ts'

/** What should have happened to a profile in one journey. */
export type Goal =
  /** That an event or signal, or (null) anything at all, lets it in. */
  | { readonly kind: 'enter'; readonly container: number; readonly cause: Cause | null }
  /** That an event moves, ends or starts an instance. */
  | { readonly kind: 'move'; readonly container: number; readonly cause: Cause }
  /** That the instance which a cause started, or (null) any, comes to a step. */
  | { readonly kind: 'reach'; readonly container: number; readonly cause: Cause | null; readonly step: string }

/** What set something off, as it is found again in another run: codes of signals are each run's own. */
export type Cause =
  | { readonly kind: 'event'; readonly ref: number }
  | { readonly kind: 'qualification'; readonly segment: number; readonly isEntrance: boolean; readonly at: number }
  | { readonly kind: 'occurrence'; readonly number: number }
  | { readonly kind: 'jump' }

export function causeOf({ signals }: CompiledRun, ref: number): Cause {
  if (!isSignal(ref)) return { kind: 'event', ref }
  const signal = signals.read(ref)
  switch (signal.kind) {
    case 'qualification':
      return { kind: 'qualification', segment: signal.segment, isEntrance: signal.isEntrance, at: signal.at }
    case 'occurrence':
      return { kind: 'occurrence', number: signal.number }
    case 'jump':
      return { kind: 'jump' }
  }
}

/** Whether a ref of a run is the same cause. */
function isCause(compiled: CompiledRun, ref: number, cause: Cause | null): boolean {
  if (cause === null) return true
  if (ref === -1) return false
  const other = causeOf(compiled, ref)
  if (other.kind === 'event') return cause.kind === 'event' && cause.ref === other.ref
  if (other.kind === 'qualification')
    return (
      cause.kind === 'qualification' && cause.segment === other.segment && cause.isEntrance === other.isEntrance && cause.at === other.at
    )
  return other.kind === 'occurrence' ? cause.kind === 'occurrence' && cause.number === other.number : cause.kind === 'jump'
}

export function isReached(goal: Goal, rehearsed: Rehearsed): boolean {
  const { run, names } = rehearsed
  const { trace } = run.state
  if (goal.kind === 'reach') return historiesOf(goal, rehearsed).some(({ stays }) => stays.some(({ step }) => step.id === goal.step))
  return rehearsed.rows.some((row) => {
    const kind = trace.kind[row]
    const isWanted = kind === rowKind.admitted || (goal.kind === 'move' && (kind === rowKind.left || kind === rowKind.ended))
    if (!isWanted || names.journeyOf(trace.subject[row] as number).container !== goal.container) return false
    return isCause(run.compiled, trace.cause[row] as number, goal.cause)
  })
}

/** What the instances that a goal is about did. */
export function historiesOf({ container, cause }: Goal, rehearsed: Rehearsed): InstanceHistory[] {
  const { run, names, index } = rehearsed
  const { trace } = run.state
  return Array.from(rehearsed.rows).flatMap((row) => {
    if (trace.kind[row] !== rowKind.admitted || !isCause(run.compiled, trace.cause[row] as number, cause)) return []
    const instance = trace.subject[row] as number
    return names.journeyOf(instance).container === container ? [readHistory(index, instance)] : []
  })
}

/** The last discard that stands in the way of a goal; null where there is none. Of what no cause is named for, only what kept out an entry. */
export function obstacleRow({ container, cause }: Goal, rehearsed: Rehearsed): number | null {
  const { run, whys } = rehearsed
  const { trace } = run.state
  const rows = Array.from(rehearsed.rows).filter((row) => {
    const kind = trace.kind[row] as number
    const isObstacle = cause === null ? kind === rowKind.refused : kind >= rowKind.refused && kind <= rowKind.ignoredByAll
    if (!isObstacle || !isCause(run.compiled, trace.cause[row] as number, cause)) return false
    return kind === rowKind.ignoredByAll || whys.discarded(row).journey?.container === container
  })
  return rows.at(-1) ?? null
}
