import type { StepBehaviour } from './step-behaviour.ts'

/** Gives traits of the profile new values. Source of the rule: Adobe reference 10.5. */
export const updateProfile: StepBehaviour = { enter: (visit, step) => visit.update(step) }
