import { earliestTimer } from './earliest-timer.ts'
import { fails, type StepBehaviour } from './step-behaviour.ts'

/** Waits elapsed time, or until a time, and hears nothing meanwhile. Source of the rule: reference 5.2; Adobe reference 9. */
export const wait: StepBehaviour = {
  enter: (visit, step) => (step.timers.length > 0 ? earliestTimer(visit, step, fails) : visit.arm(step.durationMs, step.dueWay)),
}
