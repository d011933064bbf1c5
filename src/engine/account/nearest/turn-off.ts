import { type CompiledRun, type CompiledStep, pathEnds } from '../../compile/compiled-run.ts'
import type { InstanceHistory, StepStay } from '../instance-history.ts'
import type { Rehearsed } from './rehearsed.ts'

/** Where an instance left the paths that lead to a step, or still waits on one. */
export interface TurnOff {
  /** The last stay from which the step could be reached. */
  readonly stay: StepStay
  /** The ways out of it that lead there. */
  readonly leads: ReadonlySet<number>
}

/** null where the instance came to the step, or no path of its version leads there. */
export function turnOffOf({ run: { compiled } }: Pick<Rehearsed, 'run'>, history: InstanceHistory, target: string): TurnOff | null {
  const { stays } = history
  if (stays.some(({ step }) => step.id === target)) return null
  const version = stays[0]?.step.journey
  const step = compiled.steps.find((one) => one.id === target && one.journey === version)
  if (!step) return null
  const before = stepsBefore(compiled, step)
  const stay = stays.filter((one) => before.has(one.step.index)).at(-1)
  if (!stay) return null
  const ways = compiled.ways.slice(stay.step.firstWay, stay.step.firstWay + stay.step.wayCount)
  return { stay, leads: new Set(ways.filter(({ next }) => before.has(next)).map(({ index }) => index)) }
}

/** The steps from which a path leads to a step of the same version, the step itself too. */
function stepsBefore(compiled: CompiledRun, target: CompiledStep): ReadonlySet<number> {
  const before = new Set([target.index])
  const ways = compiled.ways.filter(({ next, step }) => next !== pathEnds && compiled.steps[step]?.journey === target.journey)
  for (let size = 0; size !== before.size; ) {
    size = before.size
    for (const { step, next } of ways) if (before.has(next)) before.add(step)
  }
  return before
}

/** When a stay is over at the latest, ms since 1970; null where the step waits for ever, or works its time out on arrival. */
export function dueOf({ step, at }: StepStay): number | null {
  return step.dueWay >= 0 && step.durationMs > 0 ? at + step.durationMs : null
}
