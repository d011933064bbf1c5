import type { Journey } from '../model/journey.ts'
import type { Problem } from '../model/problem.ts'
import type { EventStep, HoldUntilStep, SendStep, Step } from '../model/step.ts'
import type { Destination, EventDefinition } from '../model/workspace.ts'
import type { Preset } from '../presets/preset.ts'
import type { Overrides } from '../presets/resolve-parameters.ts'
import type { TwilioLimits } from '../presets/twilio-limits-in-force.ts'

/** What is known around a journey. What is left out is not checked: a journey file alone knows no catalogue and no destinations. */
export interface Surroundings {
  /** The event catalogue; an empty one counts as none. */
  readonly events?: readonly EventDefinition[] | undefined
  readonly destinations?: readonly Destination[] | undefined
  /** The scenario's overrides of preset parameters. */
  readonly assumptions?: Overrides | undefined
  /** Ids of steps that stand in a broken journey and could not be read: they exist, and nobody knows where they lead. */
  readonly unreadSteps?: ReadonlySet<string> | undefined
}

/** A journey as the rules see it. */
export interface JourneyUnderCheck {
  readonly journey: Journey
  /** By id, in file order; a Map, because an id may be a word like "constructor". */
  readonly steps: ReadonlyMap<string, Step>
  /** The entry step, where there is one of the right type. */
  readonly start: EventStep | null
  readonly preset: Preset
  readonly limits: TwilioLimits
  readonly unreadSteps: ReadonlySet<string>
  readonly surroundings: Surroundings
}

/** One rule: all that it has to say about a journey, with pointers relative to the journey. */
export type JourneyRule = (subject: JourneyUnderCheck) => Problem[]

export function holdSteps(subject: JourneyUnderCheck): [id: string, step: HoldUntilStep][] {
  return [...subject.steps].flatMap(([id, step]) => (step.type === 'hold-until' ? [[id, step]] : []))
}

export function sendSteps(subject: JourneyUnderCheck): [id: string, step: SendStep][] {
  return [...subject.steps].flatMap(([id, step]) => (step.type === 'send-to-destination' ? [[id, step]] : []))
}
