import type { StateChange } from '../lifecycle/lifecycle-plan.ts'
import type { Expectation } from '../model/expectation.ts'
import type { Journey } from '../model/journey.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import type { Responses } from '../model/responses.ts'
import type { Segment } from '../model/segment.ts'
import type { Preset } from '../presets/preset.ts'
import type { MembershipPeriod } from '../segments/membership-history.ts'
import type { MembershipRecord } from '../segments/membership-record.ts'
import type { CheckResult, IgnoredReason, InstanceResult, JourneyCounts, Outcome, RefusalReason, SendResult, SendStatus } from './result.ts'
import type { Searched, SendRowQuery } from './tables/row-filters.ts'
import type { Why } from './why/why.ts'

/** What a finished run shows a reader: small rows, made from the trace columns when someone looks. Instants are ms since 1970. */

/** Everything about a run that does not change while it is looked at. */
export interface RunOverview {
  readonly scenario: string
  readonly seed: number
  /** Virtual start and end of the clock. */
  readonly start: number
  readonly end: number
  readonly digest: string
  readonly outcome: 'finished' | 'limit-reached'
  /** The limit that ended the run, in a sentence; null when it finished. */
  readonly limit: string | null
  readonly profiles: number
  readonly instances: number
  readonly sends: number
  readonly refusals: number
  readonly ignored: number
  /** Occurrences handled: profile events and timers. */
  readonly occurrences: number
  /** Lines of the trace. */
  readonly traceEntries: number
  readonly journeys: readonly Journey[]
  /** Of each journey in the whole run, by its id. */
  readonly totals: Readonly<Record<string, JourneyTotals>>
  /** In workspace order. */
  readonly segments: readonly Segment[]
  /** Every version of the journeys, in order, with its states within the clock. */
  readonly versions: readonly VersionRow[]
  /** Of segment triggers, in order of time. */
  readonly readings: readonly TriggerReading[]
  readonly checks: readonly CheckResult[]
  /** What was checked, in the same order. */
  readonly expectations: readonly Expectation[]
  readonly assumptions: readonly string[]
  /** What destinations answered, by their ids: those that something is said of. */
  readonly responses: Readonly<Record<string, Responses>>
  readonly wallMs: number
}

/** How much happened in a journey, over all its versions. */
export interface JourneyTotals {
  readonly admitted: number
  readonly refused: number
  readonly ignored: number
  /** Those of exit sends included. */
  readonly sends: number
}

export interface VersionRow {
  readonly journey: string
  /** What was published; it stays as it is from then on. */
  readonly definition: Journey
  /** Sync keys of its activations, by "step/activation"; of the exit send by "exit/activation". */
  readonly syncKeys: Readonly<Record<string, string>>
  /** Why its product takes no new version after this one; null where it does. */
  readonly isFinal: string | null
  /** What its product lets one do with it while it is live. */
  readonly stateChanges: Preset['stateChanges']
  /** From 1. */
  readonly version: number
  /** In order of time; none of a version that stayed a draft. */
  readonly states: readonly StateChange[]
}

/** Both ends included, ms since 1970. */
export interface StretchOfTime {
  readonly from: number
  readonly to: number
}

/** The state of the whole population at one virtual instant; counts by journey id, then step id. */
export interface Frame {
  readonly at: number
  /**
   * Only what happened within this stretch by the instant is counted, but for who is inside (`waiting`): that is so at the earlier of its
   * end and the instant. null where all is counted.
   */
  readonly during: StretchOfTime | null
  readonly sends: number
  /** Events that were ignored before any journey saw them: they are in the `ignored` of none. */
  readonly ignoredByAll: number
  readonly journeys: Readonly<Record<string, JourneyCounts>>
  /** The same by version, by journey id: the first is version 1. */
  readonly versions: Readonly<Record<string, readonly VersionCounts[]>>
}

/** An occurrence of a segment trigger: whom it read, and what became of them. */
export interface TriggerReading {
  readonly journey: string
  readonly version: number
  /** From 1, of each journey. */
  readonly number: number
  /** ms since 1970. */
  readonly at: number
  readonly members: number
  /** Those of them that this occurrence takes: of an incremental reading only who is new. */
  readonly considered: number
  readonly withoutIdentity: number
  readonly alreadyInside: number
  /** Left out for all other reasons, such as re-entrance. */
  readonly notAllowed: number
  readonly admitted: number
}

/** Counts of one version of a journey. */
export interface VersionCounts {
  readonly counts: JourneyCounts
  /** Sends of steps are among the counts of their steps. */
  readonly exitSends: number
  /** How many left a step by its way out without a name, by step id: the only one, or of an action the one without trouble. Who was ended inside the step entered it and is not among them. */
  readonly left: Readonly<Record<string, number>>
  /** How many ended inside a step instead of leaving it, by step id; of an end step by having come there. */
  readonly ended: Readonly<Record<string, number>>
  /** How many instances each exit rule ended, by its id. */
  readonly exits: Readonly<Record<string, number>>
}

export interface PathPart {
  readonly step: string
  /** The bracket of the contract's path notation, where the step has more than one way out. */
  readonly branch?: string
}

export interface InstanceRow {
  /** Position in trace order of admission, from 0: stable within a run. */
  readonly index: number
  readonly id: string
  readonly journey: string
  readonly profile: string
  /** First and last name where the profile has them. */
  readonly profileName: string | null
  readonly identifier: string | null
  readonly enteredAt: number
  /** null while inside at the instant looked at. */
  readonly endedAt: number | null
  readonly path: readonly PathPart[]
  readonly outcome: Outcome
}

export interface SendRow {
  /** Position in trace order, from 0. */
  readonly index: number
  readonly at: number
  readonly instance: string
  readonly instanceIndex: number
  readonly journey: string
  readonly profile: string
  readonly profileName: string | null
  /** null of an exit send, which has an exit rule instead. */
  readonly step: string | null
  readonly exitRule: string | null
  readonly activation: string
  readonly destination: string
  readonly eventName: string
  readonly status: SendStatus
  readonly attempts: number
  /** null where nothing went wrong in the end. */
  readonly errorCode: string | null
}

export interface RefusalRow {
  readonly index: number
  readonly at: number
  readonly kind: 'refused' | 'ignored'
  readonly journey: string | null
  readonly profile: string
  readonly profileName: string | null
  readonly instance: string | null
  readonly instanceIndex: number | null
  readonly event: string
  readonly messageId: string
  readonly reason: RefusalReason | IgnoredReason
  readonly why: Why
}

/** What a profile is in, over the clock: periods begin at an instant and last until the next one, the first begins with the clock. */
export interface MembershipView {
  readonly segment: string
  readonly evaluation: Segment['evaluation']
  /** As everybody knows it: after a latency, by the last calculation. */
  readonly stored: readonly MembershipPeriod[]
  /** As it truly was, whoever knew. */
  readonly truly: readonly MembershipPeriod[]
  /** The platform's record at the start and after each time that it was rewritten; null where there was none. */
  readonly records: readonly { readonly at: number; readonly record: MembershipRecord | null }[]
  /** Of a batch segment: when data was taken, and when the result showed. */
  readonly calculations: readonly { readonly start: number; readonly shows: number }[]
}

/** How many profiles are in a segment at an instant. */
export interface SegmentCount {
  readonly segment: string
  /** As everybody knows it. */
  readonly stored: number
  /** As it truly is. */
  readonly truly: number
  /** Of whom another thing is known than is true. */
  readonly lagging: number
}

/** A profile of the run, and what it is in a segment at an instant. */
export interface ProfileRow {
  /** Its place in profile order, from 0. */
  readonly index: number
  readonly profile: string
  /** First and last name where the profile has them. */
  readonly profileName: string | null
  /** Its identity, else its trait of that name; null without. */
  readonly email: string | null
  /** Of the segment that was asked for; null where none was, or of a run that is too large to be counted. */
  readonly membership: { readonly stored: boolean; readonly truly: boolean } | null
}

/** A trait of a profile at an instant; null where it has none of that name. */
export interface TraitValue {
  readonly name: string
  readonly value: JsonValue | null
}

/** Rows `offset … offset + rows.length` of `total` that match. */
export interface Page<Row> {
  readonly total: number
  readonly offset: number
  readonly rows: readonly Row[]
  /** How far a search is that was not finished: `total` is what was found by then. Absent when everything was searched. */
  readonly searched?: Searched
}

export interface RowQuery {
  /** Only what had happened by this virtual instant; rows are as they stood then. */
  readonly at: number
  readonly journey?: string
  /** Only instances that visited (or sends from) this step. */
  readonly step?: string
  /** Only instances that entered, sends and refusals that happened within this stretch of virtual time. */
  readonly during?: StretchOfTime
  /**
   * Words, without case, each of which stands somewhere in profile id, profile name, identifier, instance id, path, outcome (or event name,
   * step, destination; reason). What only rendering tells, such as the status of a send, is not searched.
   */
  readonly search?: string
  readonly offset: number
  readonly limit: number
}

/** Which sends are asked for, all of them. */
export type SendQuery = Omit<SendRowQuery, 'offset' | 'limit' | 'budget' | 'order'>

/** Which profiles are asked for. */
export interface ProfileQuery {
  /** The virtual instant of the memberships. */
  readonly at: number
  /** The segment whose membership is told. */
  readonly segment?: string
  /** Only its known members, or only those of whom another thing is known than is true. */
  readonly only?: 'members' | 'lagging'
  /** Case-insensitive text in profile id, profile name and e-mail address. */
  readonly search?: string
  /** How much of a search this question may do, in tests on columns; without one it is answered whole. */
  readonly budget?: number
  readonly offset: number
  readonly limit: number
}

/** One move in an instance's story, with its cause. */
export type StoryMove = {
  readonly at: number
  /** The rule of SPEC.md that decided it, where that is known. */
  readonly rule?: string | null
} & (
  | {
      readonly kind: 'admitted'
      readonly event: string
      readonly messageId: string
      readonly properties: JsonObject
      /** Under which key the properties stand in the journey context; null, or absent, where they do not. */
      readonly contextKey?: string | null
    }
  | { readonly kind: 'entered'; readonly step: string }
  | {
      readonly kind: 'left'
      readonly step: string
      readonly branch: string | null
      /** How long the instance was in the step, ms. */
      readonly stayed: number
      readonly event: string | null
      readonly messageId: string | null
      readonly properties: JsonObject | null
      readonly contextKey?: string | null
      /** What went wrong, where that made it leave this way. */
      readonly trouble?: string
    }
  | {
      readonly kind: 'sent'
      readonly step: string | null
      readonly sendIndex: number
      readonly destination: string
      readonly eventName: string
      readonly status: SendStatus
      /** Why it failed, in the words of its error; null where it did not. */
      readonly error: string | null
    }
  | {
      readonly kind: 'ignored'
      readonly event: string
      readonly messageId: string
      readonly reason: IgnoredReason
      readonly detail: string
    }
  | {
      readonly kind: 'ended'
      readonly outcome: Outcome
      /** The exit rule that ended it, and its event; null where none did. */
      readonly exitRule: string | null
      readonly event: string | null
      readonly messageId: string | null
      /** What went wrong, where it failed. */
      readonly trouble?: string
    }
)

export interface InstanceStory {
  readonly row: InstanceRow
  readonly traits: JsonObject
  readonly result: InstanceResult
  readonly moves: readonly StoryMove[]
}

export interface SendDetail {
  readonly row: SendRow
  readonly result: SendResult
  /** The activation's mapping, as it was when the instance entered; null where it has none. */
  readonly mapping: JsonObject | null
}
