import { canonicalText } from '../inputs/canonical-text.ts'
import type { ReadableEvent } from '../inputs/profile-events.ts'
import { type PropertyPath, reachInto } from '../inputs/property-path.ts'
import { formatDuration } from '../time/duration.ts'
import type { IgnoredReason } from './result.ts'

/** Why an event moved nothing, in a sentence with the values that decided (engine rule 15). */
export function explainIgnored(
  reason: IgnoredReason,
  event: ReadableEvent,
  identifier: PropertyPath | null,
  expected: string | null,
): string {
  const late =
    event.timestamp < event.at ? ` It happened ${formatDuration(event.at - event.timestamp)} before it arrived; arrival decides.` : ''
  return `${sentence(reason, event, identifier, expected)}${late}`
}

function sentence(reason: IgnoredReason, event: ReadableEvent, identifier: PropertyPath | null, expected: string | null): string {
  const property = identifier?.join('.') ?? 'the identifier'
  switch (reason) {
    case 'no-instance':
      return `No instance was active to hear ${event.name}.`
    case 'not-listening':
      return `The step it was in does not listen for ${event.name}.`
    case 'filtered:property':
      return `A property filter of the branch did not hold for this ${event.name}.`
    case 'identifier-missing':
      return `${event.name} carries no usable ${property}, so it cannot be matched to this instance.`
    case 'identifier-mismatch':
      return `${property} is ${JSON.stringify(identifierText(event, identifier))}, not ${JSON.stringify(expected)}.`
    case 'loop-cap':
      return 'The step had already been restarted as often as the product allows.'
    case 'behavior-mismatch':
      return 'The change of membership was not the kind that this step listens for.'
    case 'duplicate-message':
      return `A call with messageId ${event.messageId} was accepted less than 24 h earlier.`
    case 'rate-limited':
      return 'The profile had more events in this second than the product processes.'
    case 'oversized':
      return 'The call is larger than the product accepts.'
  }
}

function identifierText(event: ReadableEvent, identifier: PropertyPath | null): string | null {
  if (!identifier) return null
  const first = Object.hasOwn(event.properties, identifier[0]) ? event.properties[identifier[0]] : undefined
  return canonicalText(reachInto(first, identifier))
}
