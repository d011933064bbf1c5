import { Gaps } from './gaps.ts'
import { type Journey, journeySchema } from './journey.ts'
import { isJsonObject } from './json-value.ts'
import { readablePart } from './readable-part.ts'

/** What of a journey can be read: enough to check it further, never to run it where there are gaps. */
export interface ReadableJourney {
  readonly journey: Journey
  readonly gaps: Gaps
  readonly unreadSteps: UnreadSteps
}

/** Steps of a journey about which not everything is known. */
export interface UnreadSteps {
  /** Ids of steps that stand there and could not be read: they exist, and nobody knows what they are and where they lead. */
  readonly whole: ReadonlySet<string>
  /** Ids of these, and of steps whose branches or activations are not all known by their ids. */
  readonly vague: ReadonlySet<string>
}

/** As much of a parsed journey as can be read; null when its steps cannot. */
export function readableJourney(value: unknown): ReadableJourney | null {
  if (!isJsonObject(value) || !isJsonObject(value.steps)) return null
  const gaps = new Gaps()
  const journey = readablePart(journeySchema, value, gaps)
  return journey === undefined ? null : { journey, gaps, unreadSteps: unreadStepsOf(gaps) }
}

/** A journey of which nothing is unread. */
export function wholeJourney(journey: Journey): ReadableJourney {
  return { journey, gaps: new Gaps(), unreadSteps: { whole: new Set(), vague: new Set() } }
}

const wholeStep = /^\/steps\/([^/]+)$/
const naming = /^\/steps\/([^/]+)(\/otherwise|\/(branches|activations)(\/\d+(\/id)?)?)?$/
const fieldOfStep = /^\/steps\/([^/]+)\/[^/]+$/

function unreadStepsOf(gaps: Gaps): UnreadSteps {
  // Ids of steps need no escapes in pointers; what does is no id and cannot be named.
  const idsOf = (pointers: ReadonlySet<string>, form: RegExp): string[] => [...pointers].flatMap((pointer) => form.exec(pointer)?.[1] ?? [])
  return {
    whole: new Set(idsOf(gaps.unread, wholeStep)),
    vague: new Set([...idsOf(gaps.unread, naming), ...idsOf(gaps.strange, fieldOfStep)]),
  }
}
