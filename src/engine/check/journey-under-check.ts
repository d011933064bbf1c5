import type { Integrations } from '../integrations/integration.ts'
import type { DataSource } from '../model/data-source.ts'
import type { Journey } from '../model/journey.ts'
import type { Problem } from '../model/problem.ts'
import type { Segment } from '../model/segment.ts'
import type {
  Activation,
  ConditionStep,
  EventStep,
  HoldUntilStep,
  QualificationStep,
  RandomSplitStep,
  SegmentTriggerStep,
  SendStep,
  Step,
} from '../model/step.ts'
import type { Destination, EventDefinition, Namespace } from '../model/workspace.ts'
import type { AdobeParameters } from '../presets/adobe-parameters-in-force.ts'
import type { Preset } from '../presets/preset.ts'
import type { Overrides, ResolvedParameters } from '../presets/resolve-parameters.ts'
import type { TwilioLimits } from '../presets/twilio-limits-in-force.ts'

/** What is known around a journey. What is left out is not checked: a journey file alone knows no catalogue, no segments and no destinations. */
export interface Surroundings {
  /** The event catalogue; an empty one counts as none. */
  readonly events?: readonly EventDefinition[] | undefined
  readonly segments?: readonly Segment[] | undefined
  readonly destinations?: readonly Destination[] | undefined
  readonly dataSources?: readonly DataSource[] | undefined
  readonly namespaces?: readonly Namespace[] | undefined
  /** All journeys that there are, this one too; of one id the first counts. */
  readonly journeys?: readonly Journey[] | undefined
  /** The workspace's time zone. */
  readonly timezone?: string | undefined
  /** When this version is published, ms since 1970. */
  readonly publishedAt?: number | undefined
  /** Of the integrations that the destinations name. */
  readonly integrations?: Integrations | undefined
  /** The scenario's overrides of preset parameters. */
  readonly assumptions?: Overrides | undefined
  /** Bytes of the largest properties of each event that the scenario holds, by name. */
  readonly largestEvents?: ReadonlyMap<string, number> | undefined
  /** What is known in part only, because other parts of a broken document could not be read: no name is said to be missing there. */
  readonly incomplete?: ReadonlySet<NamedKind> | undefined
  /** Ids of steps that stand in a broken journey and could not be read: they exist, and nobody knows where they lead. */
  readonly unreadSteps?: ReadonlySet<string> | undefined
}

/** What others refer to by id or name. */
export type NamedKind = 'events' | 'segments' | 'destinations' | 'dataSources' | 'namespaces' | 'journeys' | 'profiles'

/** A journey as the rules see it, whatever its product is. */
export interface JourneyUnderCheck {
  readonly journey: Journey
  /** By id, in file order; a Map, because an id may be a word like "constructor". */
  readonly steps: ReadonlyMap<string, Step>
  readonly preset: Preset
  readonly parameters: ResolvedParameters
  readonly unreadSteps: ReadonlySet<string>
  readonly surroundings: Surroundings
}

export interface TwilioJourney extends JourneyUnderCheck {
  /** The entry step, where there is one of the right type. */
  readonly start: EventStep | null
  readonly limits: TwilioLimits
}

/** A step with which a journey of an Adobe product can start. */
export type AdobeStart = EventStep | QualificationStep | SegmentTriggerStep

export function isAdobeStart(step: Step): step is AdobeStart {
  return step.type === 'event' || step.type === 'segment-qualification' || step.type === 'segment-trigger'
}

export interface AdobeJourney extends JourneyUnderCheck {
  /** The entry step, where there is one of the right type. */
  readonly start: AdobeStart | null
  readonly limits: AdobeParameters
}

/** One rule: all that it has to say about a journey, with pointers relative to the journey. */
export type JourneyRule<Subject extends JourneyUnderCheck = JourneyUnderCheck> = (subject: Subject) => Problem[]

export function holdSteps(subject: JourneyUnderCheck): [id: string, step: HoldUntilStep][] {
  return [...subject.steps].flatMap(([id, step]) => (step.type === 'hold-until' ? [[id, step]] : []))
}

export function sendSteps(subject: JourneyUnderCheck): [id: string, step: SendStep][] {
  return [...subject.steps].flatMap(([id, step]) => (step.type === 'send-to-destination' ? [[id, step]] : []))
}

export function conditionSteps(subject: JourneyUnderCheck): [id: string, step: ConditionStep][] {
  return [...subject.steps].flatMap(([id, step]) => (step.type === 'condition' ? [[id, step]] : []))
}

export function randomSplitSteps(subject: JourneyUnderCheck): [id: string, step: RandomSplitStep][] {
  return [...subject.steps].flatMap(([id, step]) => (step.type === 'random-split' ? [[id, step]] : []))
}

/** The steps with named branches, whatever decides between these. */
export function branchingSteps(subject: JourneyUnderCheck): [id: string, step: HoldUntilStep | ConditionStep | RandomSplitStep][] {
  return [...subject.steps].flatMap(([id, step]) => ('branches' in step ? [[id, step]] : []))
}

/** Every activation with its place: those of the send steps, and that of the exit send. */
export function activationsOf(subject: JourneyUnderCheck): [activation: Activation, path: readonly PropertyKey[]][] {
  const { exitSend } = subject.journey
  return [
    ...sendSteps(subject).flatMap(([id, step]) =>
      step.activations.map((activation, index): [Activation, PropertyKey[]] => [activation, ['steps', id, 'activations', index]]),
    ),
    ...(exitSend ? [[exitSend.activation, ['exitSend', 'activation']] satisfies [Activation, PropertyKey[]]] : []),
  ]
}
