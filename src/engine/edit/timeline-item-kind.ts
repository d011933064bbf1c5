import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/** What happens in an item of a timeline. */
export const timelineKinds = ['event', 'traits', 'segment', 'calculate', 'journey', 'reaction', 'merge'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** What happens to a journey. */
export const journeyActs = ['publish', 'pause', 'resume', 'close', 'stop', 'archive', 'edit-activation', 'delete-activation'] as const
export type JourneyAct = (typeof journeyActs)[number]

/** null of what is nothing that is known. */
export function kindOfItem(item: JsonValue | undefined): TimelineKind | null {
  if (!isJsonObject(item)) return null
  const has = (key: string) => Object.hasOwn(item, key)
  // A reaction may name a journey too.
  return (['event', 'traits', 'segment', 'calculate', 'reaction', 'merge'] as const).find(has) ?? (has('do') ? 'journey' : null)
}

/** An item of another kind at the same time, of the same person or journey as far as it has one. */
export function timelineItemAs(item: JsonValue | undefined, kind: TimelineKind): JsonObject {
  const before = isJsonObject(item) ? (item as JsonObject) : {}
  if (kindOfItem(before) === kind) return before
  const at = before.at ?? '+0s'
  const person = before.profile ?? into(before) ?? ''
  switch (kind) {
    case 'event':
      return { at, profile: person, event: '' }
    case 'traits':
      return { at, profile: person, traits: {} }
    case 'segment':
      return { at, profile: person, segment: calculated(before) ?? '', change: 'enter' }
    case 'calculate':
      return { at, calculate: typeof before.segment === 'string' ? [before.segment] : [] }
    case 'journey':
      return { at, journey: before.journey ?? '', do: 'pause' }
    case 'reaction':
      return { at, profile: person, reaction: { step: before.step ?? '', interaction: 'opened' } }
    case 'merge':
      return { at, merge: { from: '', into: person } }
  }
}

/** An item in which something else happens to the same journey. */
export function journeyItemAs(item: JsonValue | undefined, act: JourneyAct): JsonObject {
  const { at = '+0s', journey = '', step = '', activation = '', ...before } = isJsonObject(item) ? (item as JsonObject) : {}
  if (before.do === act) return item as JsonObject
  const base = { at, journey, do: act }
  if (act === 'edit-activation') return { ...base, step, activation, set: {} }
  if (act === 'delete-activation') return { ...base, step, activation }
  const endsVersion = (act === 'close' || act === 'stop') && before.version !== undefined
  return endsVersion ? { ...base, version: before.version as JsonValue } : base
}

const into = ({ merge }: JsonObject): JsonValue | undefined => (isJsonObject(merge) ? (merge as JsonObject).into : undefined)
const calculated = ({ calculate }: JsonObject): JsonValue | undefined => (Array.isArray(calculate) ? calculate[0] : undefined)
