import type { StepBehaviour } from './step-behaviour.ts'

/** The first step: admission has done the work, the instance moves on at once. */
export const start: StepBehaviour = { enter: (_visit, step) => step.firstWay }
