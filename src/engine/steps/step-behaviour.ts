import type { ConditionFacts } from '../compile/compile-condition.ts'
import type { CompiledStep } from '../compile/compiled-run.ts'

/** The instance stays in the step: a timer or an event will move it. */
export const stays = -2
/** The path ends in this step. */
export const ends = -3

/** What a step may ask of the run while an instance visits it. One object serves all visits; nothing is allocated per visit. */
export interface Visit extends ConditionFacts {
  /** Wakes the instance after this many ms, in this step, unless it has left by then. */
  arm(afterMs: number): void
  /** Records a send of this compiled activation at the present instant. */
  send(activation: number): void
  /** A number from 0 up to 1 of the stream: one for each instance of the profile, or always the same one. */
  draw(stream: number, always: boolean): number
}

/** How a step type behaves: the same two verbs for all of them. */
export interface StepBehaviour {
  /** An instance arrives: the number of the way by which it leaves at once, or stays, or ends. */
  enter(visit: Visit, step: CompiledStep): number
  /** The timer that it armed is due: the number of the way out. Only steps that arm one have it. */
  elapse?(step: CompiledStep): number
}
