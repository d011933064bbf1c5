import { ends, type StepBehaviour } from './step-behaviour.ts'

/** The end of a path: the instance completes. */
export const end: StepBehaviour = { enter: () => ends }
