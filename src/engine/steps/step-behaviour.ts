import type { ConditionFacts } from '../compile/compile-condition.ts'
import type { CompiledStep } from '../compile/compiled-run.ts'

/** The instance stays in the step: a timer or an event will move it. */
export const stays = -2
/** The path ends in this step. */
export const ends = -3
/** Something went wrong, and the step has no way for that: the instance fails. */
export const fails = -4
/** The instance's lifetime would be over before it moved on, and its product ends it right here. */
export const timesOut = -5

/** What a step may ask of the run while an instance visits it. One object serves all visits; nothing is allocated per visit. */
export interface Visit extends ConditionFacts {
  /**
   * Makes the instance leave by this way after so many ms, unless it has left the step by then.
   *
   * @returns stays, or timesOut
   */
  arm(afterMs: number, way: number): number
  /** Records a send of this compiled activation at the present instant. */
  send(activation: number): void
  /** A number from 0 up to 1 of the stream: one for each instance of the profile, or always the same one. */
  draw(stream: number, always: boolean): number
  /** Counts a pass of these profile caps. */
  takeRoom(caps: readonly number[]): void
  /** Calls the destination of an action, or hears what it answered: the way out, or stays while there is no answer. */
  call(step: CompiledStep): number
  hearAnswer(step: CompiledStep): number
  /** Asks for new values of traits; the profile has them when the instance waits or has ended (engine rule 8). The way out, or fails. */
  update(step: CompiledStep): number
  /** Sends the profile into another journey, likewise. The way out, or fails. */
  jump(step: CompiledStep): number
  /** Remembers what went wrong: the way for that, or fails. @param trouble what was thrown; a fault is thrown on */
  fail(step: CompiledStep, trouble: unknown): number
}

/** How a step type behaves: the same two verbs for all of them. */
export interface StepBehaviour {
  /** An instance arrives: the number of the way by which it leaves at once, or stays, ends, fails or timesOut. */
  enter(visit: Visit, step: CompiledStep): number
  /** The timer that it armed is due: likewise. Left out by steps that then leave by the way that they armed it for. */
  elapse?(visit: Visit, step: CompiledStep): number
}
