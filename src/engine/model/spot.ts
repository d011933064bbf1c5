import { isJsonObject } from './json-value.ts'
import { meantAlternative } from './meant-alternative.ts'
import { alternativesOf, childOf, type SchemaNode } from './schema-node.ts'

/** A place in a document, with what stands there and what should. */
export interface Spot {
  readonly path: readonly PropertyKey[]
  /** null where the schema knows no such place. */
  readonly schema: SchemaNode | null
  /** What the schema is the meant alternative of, where that was decided. */
  readonly union?: SchemaNode
  readonly value: unknown
  readonly above: Spot | null
}

/** Follows a path down from a spot; in a union, by the alternative that the author meant. */
export function spotAt(from: Spot, path: readonly PropertyKey[]): Spot {
  let spot = from
  for (const key of path) {
    const schema = objectSchemaOf(spot)
    spot = { path: [...spot.path, key], schema: schema && childOf(schema, key), value: valueUnder(spot.value, key), above: spot }
  }
  return spot
}

/** The schema at a spot; of a union, the alternative that was meant. */
export function objectSchemaOf(spot: Spot): SchemaNode | null {
  let schema = spot.schema
  while (schema && alternativesOf(schema)) schema = meantAlternative(schema, spot.value)?.schema ?? null
  return schema
}

export function isAbsent(spot: Spot): boolean {
  return spot.value === undefined
}

/** The key under which a spot stands, for a sentence: "event", or entry 3 of "branches". */
export function nameOf(spot: Spot): string {
  const key = spot.path.at(-1)
  if (key === undefined) return 'the document'
  if (typeof key === 'number') return `entry ${key + 1} of ${spot.above ? nameOf(spot.above) : 'the list'}`
  return JSON.stringify(String(key))
}

function valueUnder(value: unknown, key: PropertyKey): unknown {
  if (Array.isArray(value)) return value[Number(key)]
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined
}
