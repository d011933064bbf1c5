import { isEventItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'
import { RecordedCalls } from './recorded-calls.ts'

/** What is dropped because its messageId was accepted less than 24 h before, and when that was, ms since 1970. */
export interface DuplicateMessages {
  /** By position in the timeline. */
  readonly items: ReadonlyMap<number, number>
  /** By position among the recorded calls. */
  readonly calls: ReadonlyMap<number, number>
}

const dayMs = 86_400_000

/**
 * Duplicates over everything that a scenario receives, whoever sent it, in order of arrival: of one instant the timeline before what was
 * recorded. Source of the rule: engine rule 5 (a pass before the run), contract section 5 (24 h from the first acceptance).
 */
export function findDuplicates(timeline: readonly TimelineItem[], clockStart: number, calls = new RecordedCalls()): DuplicateMessages {
  const acceptedAt = new Map<string, number>()
  const found = { items: new Map<number, number>(), calls: new Map<number, number>() }
  const receive = (messageId: string, at: number, duplicates: Map<number, number>, position: number): void => {
    const first = acceptedAt.get(messageId)
    if (first !== undefined && at - first < dayMs) duplicates.set(position, first)
    else acceptedAt.set(messageId, at)
  }
  const named = messagesOf(timeline, clockStart)
  let next = 0
  const takeItemsUntil = (at: number): void => {
    for (let item = named[next]; item && item.at <= at; item = named[++next]) {
      receive(item.messageId, item.at, found.items, item.position)
    }
  }
  for (const call of calls.inOrderOfArrival()) {
    const messageId = calls.messageId(call)
    if (messageId === null) continue
    takeItemsUntil(calls.at(call))
    receive(messageId, calls.at(call), found.calls, call)
  }
  takeItemsUntil(Number.POSITIVE_INFINITY)
  return found
}

/** The timeline's events that have a messageId, in order of arrival. */
function messagesOf(timeline: readonly TimelineItem[], clockStart: number) {
  return timeline
    .flatMap((item, position) => {
      if (!isEventItem(item) || item.messageId === undefined) return []
      return [{ messageId: item.messageId, position, at: parseInstant(item.at, clockStart) ?? clockStart }]
    })
    .sort((a, b) => a.at - b.at)
}
