import { contextKeyOf } from '../compile/context-keys.ts'
import { utf8Length } from '../inputs/utf8-length.ts'
import { eventBranches } from '../model/hold-branches.ts'
import { type Problem, warningAt } from '../model/problem.ts'
import { isEventItem, type TimelineItem } from '../model/scenario.ts'
import { quoted } from '../model/wording.ts'
import { contextKeysByStep } from './context-keys-by-step.ts'
import { sendSteps, type TwilioJourney } from './journey-under-check.ts'

/** Bytes of an emitted event around context and traits, with names of usual length. */
const envelopeBytes = 800
const nearTheLimit = 0.9

/**
 * Sends whose event may come near the payload limit, by the largest event of each name that the scenario's timeline holds
 * (reference 10, the simulator's own warnings). An estimate: traits are left out, and nobody may come with the largest of all.
 */
export function lintPayloadSize(subject: TwilioJourney): Problem[] {
  const { journey, limits, surroundings } = subject
  const { largestEvents } = surroundings
  const keysAt = largestEvents && contextKeysByStep(subject)
  if (!largestEvents || !keysAt) return []
  const eventOf = new Map<string, string>()
  for (const step of subject.steps.values()) {
    if (step.type === 'event') eventOf.set(step.event, step.event)
    if (step.type === 'hold-until') for (const branch of eventBranches(step)) eventOf.set(contextKeyOf(branch, journey), branch.event)
  }
  const bytesOf = (key: string): number => key.length + (largestEvents.get(eventOf.get(key) ?? '') ?? 0)
  return sendSteps(subject).flatMap(([id, step]) => {
    if (step.activations.every(({ context = 'all' }) => context !== 'all')) return []
    const bytes = [...(keysAt.get(id) ?? [])].reduce((sum, key) => sum + bytesOf(key), envelopeBytes)
    if (bytes < limits.payloadBytes * nearTheLimit) return []
    const message = `With the largest events of this scenario the event of ${quoted(id)} has about ${bytes} bytes, and sends over ${limits.payloadBytes} fail: select single properties in "context".`
    return [warningAt(['steps', id], 'payload-near-limit', message)]
  })
}

/** Bytes of the largest properties among the timeline's events of each name. */
export function largestEventsOf(timeline: readonly TimelineItem[] | undefined): ReadonlyMap<string, number> {
  const largest = new Map<string, number>()
  for (const item of timeline ?? []) {
    if (!isEventItem(item)) continue
    const bytes = utf8Length(JSON.stringify(item.properties ?? {}))
    if (bytes > (largest.get(item.event) ?? 0)) largest.set(item.event, bytes)
  }
  return largest
}
