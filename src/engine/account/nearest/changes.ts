import type { EventEdit } from '../../inputs/event-edit.ts'
import type { PropertyPath } from '../../inputs/property-path.ts'
import type { Journey } from '../../model/journey.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../model/json-value.ts'
import type { Profile, TimelineItem } from '../../model/scenario.ts'
import type { Segment } from '../../model/segment.ts'
import { quoted } from '../../model/wording.ts'
import { formatInstant } from '../../time/instant.ts'
import { instantInWords } from '../why/instant-in-words.ts'
import { roughly } from '../why/roughly.ts'
import { valueInWords } from '../why/why.ts'
import type { Change, Tried } from './change.ts'

/** An event of a profile as it was. */
export interface EventAsItWas {
  readonly profile: number
  readonly ref: number
  readonly name: string
  readonly at: number
  readonly properties: JsonObject
}

/** @param found what stood there; @param value undefined takes it out */
export function withProperty(event: EventAsItWas, path: PropertyPath, value: JsonValue | undefined, found: JsonValue | undefined): Change {
  const name = path.join('.')
  const words =
    value === undefined
      ? `without ${name} (it was ${valueInWords(found)})`
      : found === undefined
        ? `with ${name} ${quoted(value)}, which was missing`
        : `with ${name} ${quoted(value)} instead of ${valueInWords(found)}`
  return {
    words,
    apply: (tried) => edited(tried, event, (edit) => ({ properties: setAt(edit.properties ?? event.properties, path, value) })),
  }
}

/** The same event, earlier or later. @param boundary what it is moved before or after, ms since 1970 */
export function withTime(event: EventAsItWas, at: number, boundary: number): Change {
  const than = at < event.at ? 'earlier' : 'later'
  return {
    words: `if ${event.name} had come ${roughly(Math.abs(at - event.at))} ${than}, at ${instantInWords(at)}`,
    variantOf: `${event.ref}@${boundary}`,
    apply: (tried) => (tried.edit?.at === undefined ? edited(tried, event, () => ({ at })) : null),
  }
}

export function withoutEvent(event: EventAsItWas): Change {
  return {
    words: `without the ${event.name} of ${instantInWords(event.at)}`,
    apply: (tried) => edited(tried, event, () => ({ isGone: true })),
  }
}

/** @param at from when on the trait would have had the value; null takes the trait away */
export function withTrait(profile: string, trait: string, value: JsonValue, found: JsonValue | undefined, at: number): Change {
  const had = `it ${found === undefined ? 'was missing' : `was ${quoted(found)}`}`
  const words =
    value === null
      ? `without the trait ${trait} from ${instantInWords(at)} on (${had})`
      : `with the trait ${trait} ${quoted(value)} from ${instantInWords(at)} on (${had})`
  return { words, apply: (tried) => withItem(tried, { at: formatInstant(at), profile, traits: { [trait]: value } }) }
}

export function withMembership(profile: string, segment: string, isMember: boolean, at: number): Change {
  return {
    words: `if it had been ${isMember ? 'put into' : 'taken out of'} ${quoted(segment)} by ${instantInWords(at)}`,
    apply: (tried) => withItem(tried, { at: formatInstant(at), profile, segment, change: isMember ? 'enter' : 'exit' }),
  }
}

/** @param name what people call the segment; @param shows when the result would have been known */
export function withCalculation({ segment, name, at, shows }: { segment: string; name: string; at: number; shows: number }): Change {
  const known = shows === at ? '' : ` (known at ${instantInWords(shows)})`
  return {
    words: `if ${quoted(name)} had also been calculated at ${instantInWords(at)}${known}`,
    apply: (tried) => withItem(tried, { at: formatInstant(at), calculate: [segment] }),
  }
}

export function withSegment(id: string, words: string, amend: (segment: Segment) => Segment): Change {
  return {
    words,
    apply: ({ scenario, edit }) => ({
      scenario: { ...scenario, segments: scenario.segments.map((one) => (one.id === id ? amend(one) : one)) },
      edit,
    }),
  }
}

export function withJourney(id: string, words: string, amend: (journey: Journey) => Journey): Change {
  return {
    words,
    apply: ({ scenario, edit }) => ({
      scenario: { ...scenario, journeys: scenario.journeys.map((one) => (one.id === id ? amend(one) : one)) },
      edit,
    }),
  }
}

/** Of a listed profile: others have the identities of their recipe or recording. */
export function withIdentity(profile: string, namespace: string): Change {
  const amend = (one: Profile): Profile =>
    one.id === profile ? { ...one, identities: { ...one.identities, [namespace]: [`${profile}-in-${namespace}`] } } : one
  return {
    words: `with an identity in ${quoted(namespace)}`,
    apply: ({ scenario, edit }) => ({
      scenario: { ...scenario, document: { ...scenario.document, profiles: (scenario.document.profiles ?? []).map(amend) } },
      edit,
    }),
  }
}

export function withClockUntil(end: number): Change {
  return {
    words: `if the clock of the scenario ran on until ${instantInWords(end)}`,
    apply: ({ scenario, edit }) => {
      const { document } = scenario
      return { scenario: { ...scenario, document: { ...document, clock: { ...document.clock, end: formatInstant(end) } } }, edit }
    },
  }
}

function withItem({ scenario, edit }: Tried, item: TimelineItem): Tried {
  const { document } = scenario
  return { scenario: { ...scenario, document: { ...document, timeline: [...(document.timeline ?? []), item] } }, edit }
}

/** null where another event is edited already. */
function edited({ scenario, edit }: Tried, { profile, ref }: EventAsItWas, change: (edit: EventEdit) => Partial<EventEdit>): Tried | null {
  const before = edit ?? { profile, ref }
  if (before.ref !== ref || before.profile !== profile) return null
  return { scenario, edit: { ...before, ...change(before) } }
}

function setAt(object: JsonObject, [name, ...rest]: readonly string[], value: JsonValue | undefined): JsonObject {
  if (name === undefined) return object
  const inner = object[name]
  const set = rest.length === 0 ? value : setAt(isJsonObject(inner) ? inner : {}, rest, value)
  const { [name]: _, ...others } = object
  return set === undefined ? others : { ...others, [name]: set }
}
