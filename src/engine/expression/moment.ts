import type { JsonValue } from '../model/json-value.ts'
import type { JourneyProperty } from './journey-properties.ts'

/**
 * What an expression may ask while it is evaluated. Nothing is asked that the expression does not need, and each answer as often as it stands there.
 * Undefined and null are the same: a missing value.
 */
export interface ExpressionMoment {
  /** The virtual instant, in ms since 1970. */
  readonly now: number
  /** What the event of that node brought, by its place in the scope's `events`; undefined while the instance has not passed it. */
  eventPayload(node: number): JsonValue | undefined
  /** A trait of the profile, as that field group shows it: an older product may show a group as it was fetched a while ago. */
  trait(fieldGroup: string, name: string): JsonValue | undefined
  /** What an external data source answered, its dynamic values given; a FetchFailure when it did not. */
  fieldGroup(
    source: string,
    fieldGroup: string,
    parameters: Readonly<Record<string, JsonValue>> | null,
  ): JsonValue | undefined | FetchFailure
  /** What the action of that name answered earlier in this instance. */
  actionResponse(action: string): JsonValue | undefined
  journeyProperty(name: JourneyProperty): JsonValue | undefined
  isMember(segment: string): boolean
  /** The next number of [0, 1) of the stream that belongs to this evaluation. */
  draw(): number
}

/** A data source that did not answer: `code` is the HTTP status, `capped`, `timedOut` or `error` (reference section 10.3). */
export class FetchFailure {
  constructor(readonly code: string) {}
}
