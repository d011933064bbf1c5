import { contextKeysByStep } from '../check/context-keys-by-step.ts'
import { contextKeyOf } from '../compile/context-keys.ts'
import { eventBranches } from '../model/hold-branches.ts'
import type { Journey } from '../model/journey.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import type { EventBranch, EventStep } from '../model/step.ts'
import type { EventDefinition } from '../model/workspace.ts'
import { formatInstant } from '../time/instant.ts'

type PropertyType = NonNullable<EventDefinition['properties']>[string]

/** What brings an event into the context: its name, and what its filters ask for. */
type Source = Pick<EventStep & EventBranch, 'event' | 'where'>

/**
 * The journey context that an instance can bring to a step, with sample values: by the catalogue's types, by what filters ask for, and for the
 * identifier. Of the paths that lead there all keys are taken, as the product's own preview does (reference 6 and 7.2).
 *
 * @param at instant for dates, ms since 1970
 */
export function sampleContext(
  journey: Journey,
  step: string,
  events: readonly EventDefinition[] | undefined,
  at: number,
): Record<string, JsonObject> {
  const steps = new Map(Object.entries(journey.steps))
  const first = steps.get(journey.start)
  const start = first?.type === 'event' ? first : null
  const keys = contextKeysByStep({ journey, start, steps, unreadSteps: new Set() })?.get(step) ?? new Set<string>()
  const sources = sourcesByKey(journey, start)
  const samples = [...keys].flatMap((key) => {
    const source = sources.get(key)
    return source ? [[key, sampleProperties(source, start?.identifier, events, at)] as const] : []
  })
  return Object.fromEntries(samples)
}

function sourcesByKey(journey: Journey, start: EventStep | null): Map<string, Source> {
  const sources = new Map<string, Source>()
  if (start) sources.set(start.event, start)
  for (const step of Object.values(journey.steps)) {
    if (step.type === 'hold-until') for (const branch of eventBranches(step)) sources.set(contextKeyOf(branch, journey), branch)
  }
  return sources
}

function sampleProperties(
  { event, where = [] }: Source,
  identifier: string | undefined,
  events: readonly EventDefinition[] | undefined,
  at: number,
): JsonObject {
  const types = Object.entries(events?.find(({ name }) => name === event)?.properties ?? {})
  let properties: JsonObject = Object.fromEntries(types.map(([name, type]) => [name, sampleValue(name, type, at)]))
  if (identifier !== undefined) properties = withValue(properties, identifier.split('.'), `sample ${identifier}`, true)
  for (const { property, equals, anyOf } of where) {
    const asked = equals ?? anyOf?.[0]
    if (asked !== undefined) properties = withValue(properties, property.split('.'), asked, false)
  }
  return properties
}

/** A value of that type that says what it is. */
export function sampleValue(name: string, type: PropertyType, at: number): JsonValue {
  const instant = formatInstant(at)
  switch (type) {
    case 'string':
      return /e-?mail/i.test(name) ? 'sample@example.com' : `sample ${name}`
    case 'integer':
      return 1
    case 'number':
    case 'decimal':
      return 1.5
    case 'boolean':
      return true
    case 'dateTime':
      return instant
    case 'dateTimeOnly':
      return instant.slice(0, 19)
    case 'dateOnly':
      return instant.slice(0, 10)
    case 'duration':
      return 'PT1H'
    case 'object':
      return {}
    case 'list':
      return []
  }
}

/** The same object with a value at a dotted place. @param keep whether a value that stands there stays */
function withValue(object: JsonObject, [name = '', ...rest]: readonly string[], value: JsonValue, keep: boolean): JsonObject {
  const there = Object.hasOwn(object, name) ? object[name] : undefined
  if (rest.length > 0) return { ...object, [name]: withValue(isJsonObject(there) ? there : {}, rest, value, keep) }
  return keep && there !== undefined ? object : { ...object, [name]: value }
}
