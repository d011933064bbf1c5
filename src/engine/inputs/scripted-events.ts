import { isEventItem, isReactionItem, type ReactionItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'
import { oversizedBytes } from './call-size.ts'
import type { DuplicateMessages } from './duplicate-messages.ts'
import type { GivenEvent } from './given-event.ts'
import type { Population } from './population.ts'
import { reactionName } from './reaction-name.ts'

/** The timeline's profile events in order of arrival (instant, then file order), with duplicates and oversized calls marked. */
export function readScriptedEvents(
  timeline: readonly TimelineItem[],
  population: Population,
  clockStart: number,
  duplicates: DuplicateMessages,
): GivenEvent[] {
  const events = timeline.flatMap((item, position): GivenEvent[] => {
    if (isReactionItem(item)) return [reactionEvent(item, population, clockStart)]
    if (!isEventItem(item)) return []
    const { event: name, properties = {}, messageId, timestamp } = item
    const at = parseInstant(item.at, clockStart) ?? clockStart
    const bytes = oversizedBytes({
      type: 'track',
      event: name,
      userId: item.profile,
      properties,
      messageId,
      timestamp: timestamp ?? item.at,
    })
    return [
      {
        at,
        profile: population.indexOf(item.profile),
        name,
        properties,
        messageId: messageId ?? null,
        timestamp: timestamp === undefined ? at : (parseInstant(timestamp, clockStart) ?? at),
        discarded: duplicates.items.has(position) ? 'duplicate-message' : bytes > 0 ? 'oversized' : null,
        acceptedBefore: duplicates.items.get(position) ?? null,
        oversizedBytes: bytes,
        identity: item.identity ?? null,
        isReaction: false,
      },
    ]
  })
  return events.sort((a, b) => a.at - b.at)
}

function reactionEvent(item: ReactionItem, population: Population, clockStart: number): GivenEvent {
  const { step, interaction } = item.reaction
  const at = parseInstant(item.at, clockStart) ?? clockStart
  const name = reactionName(item.journey, step, interaction)
  return {
    ...{ at, name, timestamp: at, properties: {}, messageId: `reaction: ${step} ${interaction}` },
    ...{ discarded: null, acceptedBefore: null, oversizedBytes: 0, identity: null, isReaction: true },
    profile: population.indexOf(item.profile),
  }
}
