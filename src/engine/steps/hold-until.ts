import { type StepBehaviour, stays } from './step-behaviour.ts'

/** Waits for one of its events, at most so long; the run hears events for it. The maximum is its last way out. Source of the rule: reference 5.1. */
export const holdUntil: StepBehaviour = {
  enter(visit, step) {
    visit.arm(step.durationMs)
    return stays
  },
  elapse: (step) => step.firstWay + step.wayCount - 1,
}
