import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import type { WhereFilter } from '../model/value-forms.ts'
import type { EventDefinition } from '../model/workspace.ts'
import { formatInstant } from '../time/instant.ts'

type PropertyType = NonNullable<EventDefinition['properties']>[string]

/** An event that a journey knows: its name, and what its filters ask for. */
export interface EventSource {
  readonly event: string
  readonly where?: readonly WhereFilter[] | undefined
}

/** Properties of an event as the catalogue has them, with values that its filters let pass. */
export function sampleProperties(
  { event, where = [] }: EventSource,
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
