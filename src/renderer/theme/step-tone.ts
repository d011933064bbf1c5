import type { StepType } from '../../engine/model/step.ts'

export type Tone = 'event' | 'flow' | 'action' | 'end'

const toneOf: Readonly<Record<StepType, Tone>> = {
  event: 'event',
  'hold-until': 'flow',
  wait: 'flow',
  condition: 'flow',
  'random-split': 'flow',
  'send-to-destination': 'action',
  'segment-qualification': 'event',
  'segment-trigger': 'flow',
  action: 'action',
  'update-profile': 'action',
  jump: 'action',
  reaction: 'event',
  end: 'end',
}

/** Which tone a step has everywhere: on the canvas, in path chips and in a story. */
export function toneOfStep(type: StepType): Tone {
  return toneOf[type]
}
