import type { StepBehaviour } from './step-behaviour.ts'

/**
 * The first branch whose condition holds, else the way after them: otherwise, or none. What cannot be evaluated takes the way for errors.
 * Source of the rule: reference 5.3; Adobe reference 8.
 */
export const condition: StepBehaviour = {
  enter(visit, step) {
    let match: number
    try {
      match = step.conditions.findIndex((holds) => holds(visit))
    } catch (trouble) {
      return visit.fail(step, trouble)
    }
    if (match < 0) return step.firstWay + step.conditions.length
    const caps = step.caps[match]
    if (caps && caps.length > 0) visit.takeRoom(caps)
    return step.firstWay + match
  },
}
