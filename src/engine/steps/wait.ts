import { type StepBehaviour, stays } from './step-behaviour.ts'

/** Waits elapsed time and hears nothing meanwhile. Source of the rule: reference 5.2. */
export const wait: StepBehaviour = {
  enter(visit, step) {
    visit.arm(step.durationMs)
    return stays
  },
  elapse: (step) => step.firstWay,
}
