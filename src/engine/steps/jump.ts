import type { StepBehaviour } from './step-behaviour.ts'

/** Sends the profile into another journey and goes on. Source of the rule: Adobe reference 10.6. */
export const jump: StepBehaviour = { enter: (visit, step) => visit.jump(step) }
