import type { StepType } from '../../engine/model/step.ts'

type KindNames = Readonly<Record<StepType, string>>

/** What each product calls its steps: references of Twilio's journeys, and of Adobe's (sections 1 and 2, with the names as they changed). */

const twilio: KindNames = {
  event: 'Event',
  'hold-until': 'Hold until',
  wait: 'Delay',
  condition: 'Data split',
  'random-split': 'Randomized split',
  'send-to-destination': 'Send to destination',
  'segment-qualification': 'Segment qualification',
  'segment-trigger': 'Segment trigger',
  action: 'Action',
  'update-profile': 'Update profile',
  jump: 'Jump',
  reaction: 'Reaction',
  end: 'End',
}

const adobe2020: KindNames = {
  ...twilio,
  'hold-until': 'Parallel events and waits',
  wait: 'Wait',
  condition: 'Condition',
  'random-split': 'Percentage split',
  'segment-trigger': 'Segment Trigger',
}

const adobe2021: KindNames = { ...adobe2020, 'segment-qualification': 'Segment Qualification', 'segment-trigger': 'Read Segment' }

const adobeNow: KindNames = {
  ...adobe2020,
  'segment-qualification': 'Audience Qualification',
  'segment-trigger': 'Read Audience',
  'update-profile': 'Update Profile',
}

const namesOf: Readonly<Record<string, KindNames>> = { 'jo-2020-07': adobe2020, 'jo-2021': adobe2021, 'ajo-current': adobeNow }

export const isAdobe = (preset: string): boolean => Object.hasOwn(namesOf, preset)

/** What the product of a preset calls this kind of step. */
export function stepKindName(type: StepType, preset: string): string {
  return (namesOf[preset] ?? twilio)[type]
}
