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
  /** Of an oversized call: its bytes. */
  readonly bytes?: number
}

const dayMs = 86_400_000
/** Ingest limit of one Segment call: 32 KB (reference section 3). */
export const largestCallBytes = 32_768

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
    ...(isDuplicate(item, at, acceptedAt) ? { discarded: 'duplicate-message' } : sizeVerdict(item)),
  }))
}

function isDuplicate(item: EventItem, at: number, acceptedAt: Map<string, number>): boolean {
  if (item.messageId === undefined) return false
  const first = acceptedAt.get(item.messageId)
  if (first !== undefined && at - first < dayMs) return true
  acceptedAt.set(item.messageId, at)
  return false
}

function sizeVerdict(item: EventItem): Pick<ScriptedEvent, 'discarded' | 'bytes'> {
  const call = callText(item)
  // A text has at most three bytes for each of its units: most calls need no counting.
  const bytes = call.length * 3 > largestCallBytes ? utf8Length(call) : 0
  return bytes > largestCallBytes ? { discarded: 'oversized', bytes } : { discarded: null }
}

/** The call that brought the event, as the product would have received it. */
function callText({ event, profile, properties = {}, messageId, timestamp, at }: EventItem): string {
  return JSON.stringify({ type: 'track', event, userId: profile, properties, messageId, timestamp: timestamp ?? at })
}
