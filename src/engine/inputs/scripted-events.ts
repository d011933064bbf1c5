import type { JsonObject } from '../model/json-value.ts'
import { type EventItem, isEventItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'
import type { Population } from './population.ts'
import { utf8Length } from './utf8-length.ts'

export interface ScriptedEvent {
  readonly at: number
  readonly profile: number
  readonly name: string
  readonly properties: JsonObject
  /** null where the timeline gives none: the profile's numbering gives it one. */
  readonly messageId: string | null
  /** Event time, ms since 1970; never decides anything (engine rule 7). */
  readonly timestamp: number
  /** Why the event reaches no journey, if so: its messageId was accepted within 24 h, or the call is over the ingest limit. */
  readonly discarded: 'duplicate-message' | 'oversized' | null
}

const dayMs = 86_400_000
/** Ingest limit of one Segment call: 32 KB (reference section 3). */
const largestCallBytes = 32_768

/**
 * The timeline's profile events in order of arrival (instant, then file order), with duplicates and oversized calls marked.
 * Source of the rule: engine rule 5 (a pass before the run), contract section 5 (24 h from the first acceptance).
 */
export function readScriptedEvents(timeline: readonly TimelineItem[], population: Population, clockStart: number): ScriptedEvent[] {
  const arrived = timeline
    .filter(isEventItem)
    .map((item, order) => ({ item, order, at: parseInstant(item.at, clockStart) ?? clockStart }))
    .sort((a, b) => a.at - b.at || a.order - b.order)
  const acceptedAt = new Map<string, number>()
  return arrived.map(({ item, at }) => ({
    at,
    profile: population.indexOf(item.profile),
    name: item.event,
    properties: item.properties ?? {},
    messageId: item.messageId ?? null,
    timestamp: item.timestamp === undefined ? at : (parseInstant(item.timestamp, clockStart) ?? at),
    discarded: isDuplicate(item, at, acceptedAt) ? 'duplicate-message' : isOversized(item) ? 'oversized' : null,
  }))
}

function isDuplicate(item: EventItem, at: number, acceptedAt: Map<string, number>): boolean {
  if (item.messageId === undefined) return false
  const first = acceptedAt.get(item.messageId)
  if (first !== undefined && at - first < dayMs) return true
  acceptedAt.set(item.messageId, at)
  return false
}

function isOversized(item: EventItem): boolean {
  const call = JSON.stringify({
    type: 'track',
    event: item.event,
    userId: item.profile,
    properties: item.properties ?? {},
    messageId: item.messageId,
    timestamp: item.timestamp ?? item.at,
  })
  // A text has at most three bytes for each of its units: most calls need no counting.
  return call.length * 3 > largestCallBytes && utf8Length(call) > largestCallBytes
}
