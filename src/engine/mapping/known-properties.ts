import type { JsonValue } from '../model/json-value.ts'
import type { EventDefinition } from '../model/workspace.ts'
import type { ContextSource } from './context-presence.ts'

export type PropertyType = NonNullable<EventDefinition['properties']>[string]

/** What is known of a value before there is one. */
export type KnownType = PropertyType | 'unknown'

export interface KnownProperty {
  /** From the event's properties on; more than one key reaches into an object. */
  readonly keys: readonly string[]
  readonly type: KnownType
}

/**
 * The properties that an event is known to have: by the catalogue, and by what the journey asks of it, filters and identifier, which reach
 * into objects (reference OS-30).
 *
 * @param named other properties that the journey names, each one key
 */
export function knownProperties(
  { event, where, hasIdentifier }: ContextSource,
  identifier: string | null,
  events: readonly EventDefinition[] | undefined,
  named: readonly string[],
): KnownProperty[] {
  const catalogue = Object.entries(events?.find(({ name }) => name === event)?.properties ?? {})
  const asked = where.map(({ property, equals, anyOf }): KnownProperty => {
    return { keys: property.split('.'), type: typeOfValue(equals ?? anyOf?.[0]) }
  })
  const all: KnownProperty[] = [
    ...catalogue.map(([name, type]) => ({ keys: [name], type })),
    ...(hasIdentifier && identifier !== null ? [{ keys: identifier.split('.'), type: 'unknown' as const }] : []),
    ...asked,
    ...named.map((name) => ({ keys: [name], type: 'unknown' as const })),
  ]
  const texts = all.map(({ keys }) => JSON.stringify(keys))
  return all.filter((_, index) => texts.indexOf(texts[index] ?? '') === index)
}

/** Type of a value as the catalogue would call it. */
export function typeOfValue(value: JsonValue | undefined): KnownType {
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  if (value === undefined || value === null) return 'unknown'
  return Array.isArray(value) ? 'list' : 'object'
}
