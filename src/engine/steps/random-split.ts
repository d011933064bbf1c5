import type { StepBehaviour } from './step-behaviour.ts'

/** Draws a branch by its share; the draw is the profile's own for this step. Source of the rule: reference 5.4, OS-13. */
export const randomSplit: StepBehaviour = {
  enter(visit, step) {
    const drawn = visit.draw(step.stream, step.sameBranch) * 100
    return step.firstWay + step.shares.findIndex((upTo) => drawn < upTo)
  },
}
