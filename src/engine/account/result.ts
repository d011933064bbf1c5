import type { AttemptStatus } from '../delivery/retry-policy.ts'
import type { VersionState } from '../lifecycle/lifecycle-plan.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import type { FieldChange } from './field-changes.ts'
import type { LimitReached } from './limit-reached.ts'

/** The result of a run as `--json` writes it (contract section 7). Instants are ISO 8601 UTC with milliseconds. */

export const outcomeNames = ['completed', 'exited', 'expired', 'timed-out', 'stopped', 'archived', 'merged', 'failed', 'waiting'] as const
export type Outcome = (typeof outcomeNames)[number]

export const refusalReasons = [
  'not-accepting-entries',
  'filtered:property',
  'filtered:condition',
  'behavior-mismatch',
  'filtered:audience',
  'no-namespace-identity',
  'excluded-by-version',
  'already-entered',
  'missing-identifier',
  'identifier-too-long',
  'already-active',
  'reentrance-not-allowed',
  'reentrance-wait',
  'instance-cap',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** In the order tested: a later one was nearer to being taken. The last three concern events that no journey ever saw. */
export const ignoredReasons = [
  'no-instance',
  'not-listening',
  'filtered:property',
  'identifier-missing',
  'identifier-mismatch',
  'loop-cap',
  'behavior-mismatch',
  'duplicate-message',
  'rate-limited',
  'oversized',
] as const
export type IgnoredReason = (typeof ignoredReasons)[number]

/** What set something off. */
export type Cause =
  | { readonly event: string }
  | { readonly segment: string; readonly change: 'entrance' | 'exit' }
  | { readonly occurrence: number }
  | { readonly jump: string }

/** What an occurrence of a segment trigger read, and what became of it. */
export interface OccurrenceResult {
  readonly index: number
  readonly at: string
  readonly members: number
  readonly considered: number
  readonly withoutIdentity: number
  readonly alreadyInside: number
  readonly notAllowed: number
  readonly admitted: number
}

export interface StepCounts {
  /** Visits that began; each pass of a loop counts. */
  entered: number
  /** Instances inside now. */
  waiting: number
  /** Ways out that were taken, by bracket name; only where a step has more than one way out. */
  branches?: Record<string, number>
  /** Sends recorded; only for steps that send. */
  sends?: number
}

export interface JourneyCounts {
  admitted: number
  refused: number
  ignored: number
  outcomes: Partial<Record<Outcome, number>>
  steps: Record<string, StepCounts>
}

export interface JourneyResult extends JourneyCounts {
  occurrences: readonly OccurrenceResult[]
  versions: { version: number; states: { at: string; state: VersionState }[] }[]
}

export interface StepVisit {
  step: string
  at: string
  left?: string
  branch?: string
}

export interface InstanceResult {
  id: string
  journey: string
  version: number
  profile: string
  identifier: string | null
  path: string
  steps: StepVisit[]
  context: Record<string, JsonObject>
  outcome: Outcome
  endedAt: string | null
  endedBy?: { exitRule: string; cause: Cause }
}

export interface SendRequest {
  method: string
  url: string
  headers: Record<string, string>
  body: JsonValue
  /** Where it was answered otherwise than the attempt that it belongs to. */
  response?: SendResponse & { status: number }
}

/** What an answer brought along; neither where it brought nothing. */
export interface SendResponse {
  headers?: Record<string, string>
  body?: JsonValue
}

/** One attempt at a send; what there is nothing to say of is left out. */
export interface AttemptResult {
  at: string
  status: AttemptStatus
  /** Until it was answered, or given up, ms. */
  latency?: number
  response?: SendResponse
  /** Why it failed, in a sentence. */
  error?: string
  /** When it is tried again; past the end of the clock where the send is pending. */
  retryAt?: string
  /** Where they are not those of the last attempt that called anybody, which stand in the send itself. */
  requests?: SendRequest[]
}

export type SendStatus = 'delivered' | 'failed' | 'pending'

/** What is known of a send when it is emitted. */
export interface EmittedSend {
  at: string
  instance: string
  journey: string
  profile: string
  /** null of an exit send, which has an exit rule instead. */
  step: string | null
  exitRule?: string
  /** The way of the instance that led here, as `path` of the instance writes it. */
  path: string
  /** null of an action. */
  activation: string | null
  destination: string
  action: string | null
  /** null of an action. */
  event: JsonObject | null
}

export interface SendResult extends EmittedSend {
  payload: JsonValue
  /** What was dropped or coerced on the way from the mapping to the payload; not there where nothing was. */
  changes?: readonly FieldChange[]
  requests: SendRequest[]
  status: SendStatus
  attempts: AttemptResult[]
  error: { code: string; message: string } | null
}

export interface RefusalResult {
  at: string
  journey: string
  profile: string
  cause: Cause
  reason: RefusalReason
  code: string | null
}

export interface IgnoredResult {
  at: string
  instance: string | null
  journey: string | null
  profile: string
  cause: Cause
  reason: IgnoredReason
  code: string | null
  lateBy?: string
}

/** What an expectation is about, as narrow as it can be said: where it failed, the first thing that is not as expected. */
export interface CheckPlace {
  journey?: string
  step?: string
  profile?: string
  instance?: string
  /** It is about what was sent. */
  isSend?: boolean
}

export interface CheckResult {
  name: string
  holds: boolean
  /** What was found. */
  detail: string
  expected: string
  place: CheckPlace
}

export interface RunResult {
  format: 'rehearsal/result/1'
  scenario: string
  seed: number
  engine: string
  /** Version of the zone table that ships with the engine. */
  timeZones: string
  virtual: { start: string; end: string }
  digest: string
  outcome: 'finished' | 'limit-reached'
  limit?: Omit<LimitReached, 'sentence'>
  journeys: Record<string, JourneyResult>
  instances: InstanceResult[]
  sends: SendResult[]
  refusals: RefusalResult[]
  ignored: IgnoredResult[]
  truncated?: Partial<Record<'instances' | 'sends' | 'refusals' | 'ignored', { shown: number; total: number }>>
  checks: CheckResult[]
  assumptions: string[]
  wall: { ms: number; occurrences: number }
}
