import type { StepBehaviour } from './step-behaviour.ts'

/** The first branch whose condition holds, else the last way out: otherwise, or none. Source of the rule: reference 5.3. */
export const condition: StepBehaviour = {
  enter(visit, step) {
    const match = step.conditions.findIndex((holds) => holds(visit))
    return step.firstWay + (match < 0 ? step.wayCount - 1 : match)
  },
}
