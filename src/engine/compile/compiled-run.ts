import type { CallPlan } from '../delivery/call-plan.ts'
import type { IdentityHistory } from '../inputs/identity-history.ts'
import type { Merges } from '../inputs/merges.ts'
import type { Population } from '../inputs/population.ts'
import type { ProfileEvents } from '../inputs/profile-events.ts'
import type { PropertyPath } from '../inputs/property-path.ts'
import type { TraitHistory } from '../inputs/trait-history.ts'
import type { ActivationHistory } from '../lifecycle/activation-edits.ts'
import type { StateChange } from '../lifecycle/lifecycle-plan.ts'
import type { HttpDestination } from '../model/http-destination.ts'
import type { ExitRule, Journey } from '../model/journey.ts'
import type { Activation, EntryMode, Step } from '../model/step.ts'
import type { ActionsDestination } from '../model/workspace.ts'
import type { BatchMembership } from '../segments/batch-membership.ts'
import type { Memberships } from '../segments/memberships.ts'
import type { CompiledCondition } from './compile-condition.ts'
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
}

/** Whether an event's properties let it pass. */
export type EventFilter = (profile: number, ref: number) => boolean

/** One branch of a step that waits for an event. */
export interface CompiledListener {
  readonly event: number
  readonly filter: EventFilter | null
  readonly way: number
  /** Its way leads back to the beginning of its own step. */
  readonly restarts: boolean
}

/** Steps of all journeys are numbered through, journey by journey, in file order. */
export interface CompiledStep {
  readonly index: number
  readonly journey: number
  readonly id: string
  readonly step: Step
  /** Its ways out are this and the following wayCount − 1. */
  readonly firstWay: number
  readonly wayCount: number
  /** How long it waits at most, ms; 0 for steps that do not wait. */
  readonly durationMs: number
  readonly listeners: readonly CompiledListener[]
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
  readonly activation: Activation
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

export interface CompiledEntry {
  readonly event: number
  readonly filter: EventFilter | null
  readonly audience: string | null
  readonly mode: EntryMode
  /** Only with every-time. */
  readonly identifier: PropertyPath | null
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
  readonly contextKeyOfEntry: string
  readonly exitRules: readonly CompiledExitRule[]
  /** By event number: 1 where the name stands in a branch of some step or in an exit rule. */
  readonly hears: Uint8Array
  readonly parameters: EngineParameters
  /** Whether a path can outlast the instance's lifetime: only then is a timer armed for it. */
  readonly canExpire: boolean
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
  /** The batch segments that some journey asks for, itself or over another segment, in workspace order: only of these the trace tells. */
  readonly batches: readonly BatchMembership[]
  readonly journeys: readonly CompiledJourney[]
  readonly steps: readonly CompiledStep[]
  readonly ways: readonly CompiledWay[]
  readonly activations: readonly CompiledActivation[]
  readonly exitRules: readonly CompiledExitRule[]
  readonly calls: CallPlan
  /** The destinations that an integration stands before, by id. */
  readonly integrated: ReadonlyMap<string, ActionsDestination>
  /** The destinations that are addresses, by id. */
  readonly addresses: ReadonlyMap<string, HttpDestination>
  /** Versions by container, the first one first. */
  readonly versions: readonly (readonly CompiledJourney[])[]
  /** By event number: the containers of which some version knows the name. */
  readonly containersOfEvent: readonly (readonly number[])[]
  /** When versions are archived, in order of time, then of version. */
  readonly archivals: readonly { readonly at: number; readonly journey: number }[]
  readonly assumptions: readonly string[]
}
