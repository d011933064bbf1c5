import type { StepType } from '../model/step.ts'
import { action } from './action.ts'
import { awaitEvent } from './await-event.ts'
import { condition } from './condition.ts'
import { end } from './end.ts'
import { jump } from './jump.ts'
import { randomSplit } from './random-split.ts'
import { sendToDestination } from './send-to-destination.ts'
import { start } from './start.ts'
import type { StepBehaviour } from './step-behaviour.ts'
import { updateProfile } from './update-profile.ts'
import { wait } from './wait.ts'

/** Total: a step type without a behaviour does not compile. */
const laterSteps: { readonly [Type in StepType]: StepBehaviour } = {
  event: awaitEvent,
  'segment-qualification': awaitEvent,
  'segment-trigger': start,
  wait,
  condition,
  'random-split': randomSplit,
  'hold-until': awaitEvent,
  'send-to-destination': sendToDestination,
  action,
  'update-profile': updateProfile,
  jump,
  reaction: awaitEvent,
  end,
}

/** How a step behaves. What listens later in a journey lets everybody pass where it is the start. */
export function behaviourOf(type: StepType, isStart: boolean): StepBehaviour {
  return isStart ? start : laterSteps[type]
}
