import type { StepBehaviour } from './step-behaviour.ts'

/** The entry event: admission has done the work, the instance moves on at once. */
export const event: StepBehaviour = { enter: (_visit, step) => step.firstWay }
