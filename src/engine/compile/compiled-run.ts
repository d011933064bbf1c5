import type { CallPlan } from '../delivery/call-plan.ts'
import type { CompiledExpression, ExpressionScope } from '../expression/index.ts'
import type { IdentityHistory } from '../inputs/identity-history.ts'
import type { Merges } from '../inputs/merges.ts'
import type { Population } from '../inputs/population.ts'
import type { ProfileEvents } from '../inputs/profile-events.ts'
import type { PropertyPath } from '../inputs/property-path.ts'
import type { TraitHistory } from '../inputs/trait-history.ts'
import type { ActivationHistory } from '../lifecycle/activation-edits.ts'
import type { StateChange } from '../lifecycle/lifecycle-plan.ts'
import type { FunctionDestination } from '../model/function-destination.ts'
import type { HttpDestination } from '../model/http-destination.ts'
import type { ExitRule, Journey } from '../model/journey.ts'
import type { Activation, EntryMode, Step } from '../model/step.ts'
import type { ActionsDestination } from '../model/workspace.ts'
import type { BatchMembership } from '../segments/batch-membership.ts'
import type { CompiledSegment, Memberships } from '../segments/memberships.ts'
import type { SignalTable } from '../signals/signal-table.ts'
import type { ZoneRules } from '../time/zone-rules.ts'
import type { CompiledCondition, ConditionFacts } from './compile-condition.ts'
import type { EngineParameters } from './engine-parameters.ts'
import type { Scenario } from './scenario.ts'

/** The way out that ends the path. */
export const pathEnds = -1

/** A way out of a step: all ways of a run are numbered through, step by step. */
export interface CompiledWay {
  readonly index: number
  readonly step: number
  /** Bracket of the path notation; null for an only way out. */
  readonly label: string | null
  /** Number of the step it leads to, or pathEnds. */
  next: number
  /** Under which key the event that took this way enters the journey context; null when none does. */
  readonly contextKey: string | null
  /** Place among the journey's event nodes of what takes this way; noNode of others. */
  readonly node: number
}

/** No event node. */
export const noNode = -1

/** No way out. */
export const noWay = -1

/** Whether an event's properties let it pass. */
export type EventFilter = (profile: number, ref: number) => boolean

/** One branch of a step that waits for an event. */
export interface CompiledListener {
  readonly event: number
  readonly filter: EventFilter | null
  readonly condition: CompiledCondition | null
  readonly way: number
  /** Its way leads back to the beginning of its own step. */
  readonly restarts: boolean
}

/** What of a step waits for a change of membership. */
export interface CompiledSegmentListener {
  /** Place of the segment in workspace order. */
  readonly segment: number
  readonly entrance: boolean
  readonly exit: boolean
  readonly way: number
}

/** A way that is taken at a time which is worked out on arrival. */
export interface CompiledTimer {
  readonly way: number
  /** Whom it catches; null: everybody. */
  readonly when: CompiledCondition | null
  /**
   * ms since 1970.
   *
   * @throws EvaluationError
   */
  readonly due: (facts: ConditionFacts) => number
}

/** An expression and what its value is for: a parameter of an action or jump, or a trait. */
export interface CompiledParameter {
  readonly name: string
  readonly expression: Evaluable
}

/** A compiled expression that may be evaluated. */
export type Evaluable = Extract<CompiledExpression, { ok: true }>

/** Steps of all journeys are numbered through, journey by journey, in file order. */
export interface CompiledStep {
  readonly index: number
  readonly journey: number
  readonly id: string
  readonly step: Step
  /** Its ways out are this and the following wayCount − 1. */
  readonly firstWay: number
  readonly wayCount: number
  /** How long it waits at most, ms, and the way that it takes then; noWay of steps that do not wait, or for ever. */
  readonly durationMs: number
  readonly dueWay: number
  readonly timers: readonly CompiledTimer[]
  readonly listeners: readonly CompiledListener[]
  readonly segmentListeners: readonly CompiledSegmentListener[]
  /** The way where something goes wrong, and where no answer comes in time; noWay where the instance fails. */
  readonly errorWay: number
  readonly timeoutWay: number
  /** Of a condition: the counters of profile caps in each branch, in order. */
  readonly caps: readonly (readonly number[])[]
  /** Of an action, an update of the profile, or a jump; null of others. */
  readonly parameters: readonly CompiledParameter[] | null
  /** Of a condition: one for each branch, in order. */
  readonly conditions: readonly CompiledCondition[]
  /** Of a random split: percent up to which each branch is drawn, the last 100; its stream; and whether a profile always draws the same. */
  readonly shares: readonly number[]
  readonly stream: number
  readonly sameBranch: boolean
  /** Numbers of its activations. */
  readonly activations: readonly number[]
}

export interface CompiledActivation {
  readonly index: number
  /** The send step; noStep for an exit send. */
  readonly step: number
  /** Of an exit send: number of the rule that asked for it; null otherwise. */
  readonly exitRule: number | null
  readonly journey: number
  /** Of an action step it has the step's id. */
  readonly activation: Activation
  /** Of an action step: what its destination gets. null of a send, which emits an event. */
  readonly parameters: readonly CompiledParameter[] | null
  /** Of an action that calls an address: what is added to it; null without. */
  readonly path: Evaluable | null
  readonly eventName: string
  readonly history: ActivationHistory
  readonly syncKey: string
  readonly emitterId: string
  /** Whether an event made from the recipe alone is surely within the payload limit. */
  readonly surelySmall: boolean
}

/** No step: an exit send has none. */
export const noStep = -1

/** Exit rules of all journeys are numbered through. */
export interface CompiledExitRule {
  readonly index: number
  readonly rule: ExitRule
  readonly event: number
  readonly filter: EventFilter | null
  readonly matchIdentifier: boolean
  /** Number of the activation of its exit send; null when it sends nothing. */
  readonly activation: number | null
  /** Under which key the exit event stands in the context of the exit send. */
  readonly contextKey: string
}

/** What tells the instances of one profile apart. */
export type InstanceKey =
  | { readonly kind: 'property'; readonly path: PropertyPath }
  /** The identity in a namespace; the profile's own id where the journey has none (Adobe reference 6). */
  | { readonly kind: 'identity'; readonly namespace: string | null }

interface AnyEntry {
  /** Number of the entry event's name; noEntryEvent where something else lets profiles in. */
  readonly event: number
  readonly filter: EventFilter | null
  readonly condition: CompiledCondition | null
  readonly audience: string | null
  /** Adobe journeys have settings for entering again, and one active instance for each key. */
  readonly mode: EntryMode | 'by-key'
  readonly key: InstanceKey | null
}

export const noEntryEvent = -1

/** What lets profiles in. */
export type CompiledEntry =
  | (AnyEntry & { readonly kind: 'event' })
  | (AnyEntry & { readonly kind: 'qualification'; readonly listeners: readonly Omit<CompiledSegmentListener, 'way'>[] })
  /** `isOnce`: its schedule names a single time. */
  | (AnyEntry & { readonly kind: 'trigger'; readonly isOnce: boolean })

/** One reading of a segment by a trigger. */
export interface CompiledOccurrence {
  /** ms since 1970. */
  readonly at: number
  /** Which of the journey's it is, from 1, over all versions. */
  readonly number: number
  /** The version. */
  readonly journey: number
  readonly segment: string
  /** Profiles per second; Infinity for all at once. */
  readonly readRate: number
  /** Only members since after this instant, ms since 1970; -Infinity: all. */
  readonly membersSince: number
  readonly forceReentrance: boolean
}

/** One version of a journey. Versions of all journeys are numbered through, journey by journey. */
export interface CompiledJourney {
  readonly index: number
  /** Position of its journey among the scenario's; its versions share it. */
  readonly container: number
  readonly version: number
  readonly journey: Journey
  readonly states: readonly StateChange[]
  /** Nothing ever happens to it: then its states need not be asked for each entry. */
  readonly isAlwaysLive: boolean
  /** Keeps out profiles that entered an earlier version. */
  readonly excludesEarlier: boolean
  readonly start: number
  readonly entry: CompiledEntry
  /** null where nothing brings a context. */
  readonly contextKeyOfEntry: string | null
  /** Place of the start among the event nodes; noNode of a trigger. */
  readonly entryNode: number
  /** Names of the event nodes, in the order of expressions' scope. */
  readonly nodeNames: readonly string[]
  /** What its expressions may name; null where its product has none. */
  readonly expressions: ExpressionScope | null
  /** Nobody enters before, and no qualification is heard before; ms since 1970. */
  readonly entersFrom: number
  readonly hearsSegmentsFrom: number
  /** The zone of its waits and conditions. */
  readonly zone: ZoneRules
  readonly exitRules: readonly CompiledExitRule[]
  /** By event number: 1 where the name stands in a branch of some step or in an exit rule. */
  readonly hears: Uint8Array
  readonly parameters: EngineParameters
  /** Whether a path can outlast the instance's lifetime: only then is a timer armed for it. */
  readonly canExpire: boolean
}

/** Everybody who is inside this version then ends. */
export interface CompiledEnding {
  /** ms since 1970. */
  readonly at: number
  readonly journey: number
  readonly outcome: 'archived' | 'stopped' | 'exited'
}

/** Everything that a run reads, made once. */
export interface CompiledRun {
  readonly scenario: Scenario
  readonly seed: number
  /** ms since 1970; both ends are inside. */
  readonly start: number
  readonly end: number
  readonly occurrenceLimit: number
  /** About how many profile events there will be. */
  readonly expectedEvents: number
  readonly population: Population
  readonly events: ProfileEvents
  readonly merges: Merges
  readonly traits: TraitHistory
  readonly identities: IdentityHistory
  readonly memberships: Memberships
  /** Ids of the segments that some journey asks for, itself or over another segment. */
  readonly segmentsAsked: ReadonlySet<string>
  /** The batch segments that some journey asks for, itself or over another segment, in workspace order: only of these the trace tells. */
  readonly batches: readonly BatchMembership[]
  readonly journeys: readonly CompiledJourney[]
  readonly steps: readonly CompiledStep[]
  readonly ways: readonly CompiledWay[]
  readonly activations: readonly CompiledActivation[]
  readonly exitRules: readonly CompiledExitRule[]
  readonly calls: CallPlan
  /** The destinations whose requests code of others makes, by id. */
  readonly coded: ReadonlyMap<string, ActionsDestination | FunctionDestination>
  /** What HTTP destinations allow one attempt of an action, ms, by their ids; others allow it what the journey does. */
  readonly attemptMs: ReadonlyMap<string, number>
  /** The destinations that are addresses, by id. */
  readonly addresses: ReadonlyMap<string, HttpDestination>
  /** Versions by container, the first one first. */
  readonly versions: readonly (readonly CompiledJourney[])[]
  /** By event number: the containers of which some version knows the name. */
  readonly containersOfEvent: readonly (readonly number[])[]
  /** When everybody inside a version ends at once, in order of time, then of version. */
  readonly endings: readonly CompiledEnding[]
  /** In order of time, then of version. */
  readonly occurrences: readonly CompiledOccurrence[]
  /** By segment in workspace order: the containers of which some version listens for it. */
  readonly containersOfSegment: readonly (readonly number[])[]
  /** Segments that somebody listens for and whose changes no calculation brings, in workspace order. */
  readonly streamed: readonly CompiledSegment[]
  readonly signals: SignalTable
  /** How many counters of profile caps there are. */
  readonly capCounters: readonly number[]
  /** Whether profiles share something, so that they must be handled in order of time (engine rule 17). */
  readonly isCoupled: boolean
  /** How often one profile may visit one step at one instant. */
  readonly visitsPerInstant: number
  readonly assumptions: readonly string[]
}
