import type { StepType } from '../model/step.ts'
import { condition } from './condition.ts'
import { end } from './end.ts'
import { event } from './event.ts'
import { holdUntil } from './hold-until.ts'
import { randomSplit } from './random-split.ts'
import { sendToDestination } from './send-to-destination.ts'
import type { StepBehaviour } from './step-behaviour.ts'
import { wait } from './wait.ts'

/** Total: a step type without a behaviour does not compile. */
export const stepBehaviours: { readonly [Type in StepType]: StepBehaviour } = {
  event,
  wait,
  condition,
  'random-split': randomSplit,
  'hold-until': holdUntil,
  'send-to-destination': sendToDestination,
  end,
  'segment-qualification': event,
  'segment-trigger': event,
  action: event,
  'update-profile': event,
  jump: event,
  reaction: event,
}
