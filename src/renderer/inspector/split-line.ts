import type { StoryMove } from '../../engine/account/views.ts'
import type { ConditionStep, RandomSplitStep } from '../../engine/model/step.ts'
import { conditionWords } from '../canvas/condition-words.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { branchLabel } from '../canvas/ways-out.ts'
import { toneOfStep } from '../theme/step-tone.ts'
import type { StoryLine } from './story-lines.ts'

/** Which way a split sent the instance, and what decided it. */
export function splitLine(move: Extract<StoryMove, { kind: 'left' }>, step: ConditionStep | RandomSplitStep): StoryLine {
  const branch = move.branch ?? ''
  return {
    at: move.at,
    since: null,
    tone: toneOfStep(step.type),
    strong: branchLabel(step, branch),
    rest: `at ${stepTitle(move.step, step)}`,
    details: [{ at: null, text: step.type === 'condition' ? whyThisBranch(step, branch) : howDrawn(step, branch) }],
    send: null,
  }
}

function whyThisBranch({ branches }: ConditionStep, taken: string): string {
  const branch = branches.find(({ id }) => id === taken)
  if (taken === 'error') return 'The condition could not be evaluated'
  if (branch !== undefined) return `As ${conditionWords(branch.when)}`
  return branches.length === 1 ? 'The condition did not hold' : `None of the ${branches.length} conditions held`
}

function howDrawn({ branches, sameBranch }: RandomSplitStep, taken: string): string {
  const percent = branches.find(({ id }) => id === taken)?.percent ?? 0
  return `Drawn with ${percent} %${sameBranch ? ', the same for this profile every time' : ''}`
}
