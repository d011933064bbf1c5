import type { StepBehaviour } from './step-behaviour.ts'

/** Calls a destination and goes the way of its answer. Source of the rule: Adobe reference 10. */
export const action: StepBehaviour = {
  enter: (visit, step) => visit.call(step),
  elapse: (visit, step) => visit.hearAnswer(step),
}
