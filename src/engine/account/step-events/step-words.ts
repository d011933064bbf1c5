import type { CompiledStep, CompiledWay } from '../../compile/compiled-run.ts'
import type { StepType } from '../../model/step.ts'

/** The two spellings of one schema: Journey Orchestration's, and its successor's. */
export type Wording = 'jo' | 'ajo'

export function wordingOf(preset: string): Wording {
  return preset === 'ajo-current' ? 'ajo' : 'jo'
}

/** How a step was done with. */
export type StepEnding =
  /** It led on. */
  | 'led-on'
  /** It was the last one. */
  | 'was-last'
  /** Something went wrong, and the instance ended there. */
  | 'failed'
  | 'capped'
  | 'timed-out'
  /** The instance's lifetime was over. */
  | 'instance-timed-out'
  /** The instance was ended from outside. */
  | 'cut-off'

/**
 * `stepStatus` (reference 14). Who is ended from outside, by a stop, an end date or a forced re-entrance, is neither in error nor finished
 * (OS-38): the product's pages give no word for the step that it stood in, so there is none.
 */
export function stepStatus(ending: StepEnding, wording: Wording): string | undefined {
  const isJo = wording === 'jo'
  switch (ending) {
    case 'led-on':
      return 'transitions'
    case 'was-last':
      return isJo ? 'ended' : 'endStep'
    case 'failed':
      return 'error'
    case 'capped':
      return isJo ? 'capped' : 'cappingError'
    case 'timed-out':
      return isJo ? 'timedout' : 'timedOut'
    case 'instance-timed-out':
      return 'instanceTimedout'
    case 'cut-off':
      return undefined
  }
}

/**
 * `stepType` (reference 14). The successor has three words, and says that its first is what everything else is; Journey Orchestration's four
 * leave listeners and ends without one.
 */
export function stepType({ step }: CompiledStep, wording: Wording): string | undefined {
  const isJo = wording === 'jo'
  switch (step.type) {
    case 'condition':
    case 'random-split':
      return isJo ? 'Condition' : 'ConditionalRouterStep'
    case 'segment-trigger':
      return isJo ? 'Scheduler' : 'SegmentTriggerReadStartStep'
    case 'wait':
      return isJo ? 'Timer' : 'ActionStep'
    case 'action':
    case 'update-profile':
    case 'jump':
    case 'send-to-destination':
      return isJo ? 'Action' : 'ActionStep'
    case 'event':
    case 'segment-qualification':
    case 'reaction':
    case 'hold-until':
    case 'end':
      return isJo ? undefined : 'ActionStep'
  }
}

/**
 * `nodeType` (reference 14, which ends its list with "…"): the first node of an instance is `start`, whatever lets people in. What stands in
 * a hold for several things is an event or a wait in the product: the one that was taken.
 */
export function nodeType({ step, timers, dueWay }: CompiledStep, isStart: boolean, way: CompiledWay | null): string {
  if (isStart) return 'start'
  const isByTime = way !== null && (way.index === dueWay || timers.some((timer) => timer.way === way.index))
  return step.type === 'hold-until' && isByTime ? 'wait' : nodeTypes[step.type]
}

const nodeTypes: { readonly [Type in StepType]: string } = {
  event: 'event',
  'segment-qualification': 'event',
  reaction: 'event',
  'hold-until': 'event',
  'segment-trigger': 'segmentTrigger',
  wait: 'wait',
  condition: 'condition',
  'random-split': 'condition',
  action: 'action',
  'update-profile': 'action',
  jump: 'action',
  'send-to-destination': 'action',
  end: 'end',
}
