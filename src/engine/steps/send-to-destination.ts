import type { StepBehaviour } from './step-behaviour.ts'

/** Records one send for each activation and goes on without waiting for an answer. Source of the rule: reference 5.5. */
export const sendToDestination: StepBehaviour = {
  enter(visit, step) {
    for (const activation of step.activations) visit.send(activation)
    return step.firstWay
  },
}
