import type { StoryMove } from '../../engine/account/views.ts'
import type { HoldUntilStep, Step } from '../../engine/model/step.ts'
import { durationWords } from '../canvas/duration-words.ts'
import { branchLabel } from '../canvas/ways-out.ts'
import { capitalized, causeInWords, isProfileEvent } from './cause-words.ts'

type Left = Extract<StoryMove, { kind: 'left' }>

/** Whether an instance may be inside the step for a while. Whoever starts with a step has been let in by it already. */
export function isStayedIn(step: Step | undefined, isStart: boolean): step is Step {
  switch (step?.type) {
    case 'hold-until':
    case 'wait':
      return true
    case 'event':
    case 'segment-qualification':
    case 'reaction':
    case 'action':
      return !isStart
    case 'segment-trigger':
    case 'condition':
    case 'random-split':
    case 'send-to-destination':
    case 'update-profile':
    case 'jump':
    case 'end':
    case undefined:
      return false
  }
}

/** What ended a stay: a time that had come, or what it listened for. */
export function whyStayEnded(step: Step, move: Left): string {
  switch (step.type) {
    case 'wait':
      return step.for === undefined ? 'The time had come' : `The wait of ${durationWords(step.for)} was over`
    case 'hold-until':
      return whyHoldEnded(step, move)
    case 'event':
    case 'segment-qualification':
    case 'reaction':
      if (move.branch === 'timeout') return `Nothing came within ${durationWords(step.timeout?.after ?? '')}`
      if (step.type === 'reaction') return `It was ${step.interaction}`
      return isProfileEvent(move) ? `${move.event} came` : capitalized(causeInWords(move))
    case 'action':
      return { error: 'It failed', timeout: 'No answer came in time' }[move.branch ?? ''] ?? 'It was answered'
    case 'segment-trigger':
    case 'condition':
    case 'random-split':
    case 'send-to-destination':
    case 'update-profile':
    case 'jump':
    case 'end':
      return 'The time was up'
  }
}

function whyHoldEnded(step: HoldUntilStep, move: Left): string {
  const { branch, event } = move
  const taken = step.branches.find(({ id }) => id === branch)
  if (taken === undefined)
    return step.maximum === undefined ? 'The time was up' : `Nothing came within ${durationWords(step.maximum.after)}`
  const label = branchLabel(step, taken.id)
  if ('event' in taken) return `${label}: ${event ?? taken.event} came`
  if ('segment' in taken) return `${label}: ${causeInWords(move)}`
  return 'after' in taken ? `${label}: ${durationWords(taken.after)} had passed` : `${label}: the time had come`
}
