import type { EventBranch, HoldBranch, HoldUntilStep, SegmentBranch } from './step.ts'

/** Which of its kinds a branch of a hold is. */

export function isEventBranch(branch: HoldBranch): branch is EventBranch {
  return 'event' in branch
}

export function isSegmentBranch(branch: HoldBranch): branch is SegmentBranch {
  return 'segment' in branch
}

/** The branches that an event takes. */
export function eventBranches(step: HoldUntilStep): EventBranch[] {
  return step.branches.filter(isEventBranch)
}
