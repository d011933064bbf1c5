import { z } from 'zod'

/** A schema seen from outside, by those who explain why a document does not fit it. */
export type SchemaNode = z.core.$ZodType

export type JsonKind = 'text' | 'number' | 'true or false' | 'null' | 'list' | 'object'

/** The key in `$defs` of a named schema, which the table of what is not simulated yet goes by. */
export function schemaId(schema: SchemaNode | null): string | undefined {
  return schema ? z.globalRegistry.get(unwrapped(schema))?.id : undefined
}

/** What a sentence calls it: "event step". */
export function schemaTitle(schema: SchemaNode | null): string | undefined {
  return schema ? z.globalRegistry.get(unwrapped(schema))?.title : undefined
}

export function schemaDescription(schema: SchemaNode): string | undefined {
  return z.globalRegistry.get(unwrapped(schema))?.description
}

/** The schema without what only says that a value may be absent or null. */
function unwrapped(schema: SchemaNode): SchemaNode {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'default':
    case 'readonly':
      return unwrapped(def.innerType)
    case 'lazy':
      return unwrapped(def.getter())
    default:
      return schema
  }
}

/** The fields of an object schema by name, or null for another schema. */
export function fieldsOf(schema: SchemaNode): Readonly<Record<string, SchemaNode>> | null {
  const { def } = (unwrapped(schema) as z.core.$ZodTypes)._zod
  return def.type === 'object' ? def.shape : null
}

export function isRequired(field: SchemaNode): boolean {
  return field._zod.def.type !== 'optional'
}

/** The alternatives of a union, or null for another schema. */
export function alternativesOf(schema: SchemaNode): readonly SchemaNode[] | null {
  const { def } = (unwrapped(schema) as z.core.$ZodTypes)._zod
  return def.type === 'union' ? def.options : null
}

/** The field by whose value a union tells its alternatives apart, or null. */
export function discriminatorOf(schema: SchemaNode): string | null {
  const { def } = (unwrapped(schema) as z.core.$ZodTypes)._zod
  return def.type === 'union' && 'discriminator' in def ? String(def.discriminator) : null
}

/** The schema of what stands in an object, record or list under that key; null where there is none. */
export function childOf(schema: SchemaNode, key: PropertyKey): SchemaNode | null {
  const { def } = (unwrapped(schema) as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return Object.hasOwn(def.shape, key) ? (def.shape[String(key)] ?? null) : null
    case 'record':
      return def.valueType
    case 'array':
      return def.element
    default:
      return null
  }
}

/** The words that a field accepts, when it accepts nothing else. */
export function wordsOf(schema: SchemaNode): readonly string[] {
  const { def } = (unwrapped(schema) as z.core.$ZodTypes)._zod
  if (def.type === 'literal') return def.values.map(String)
  return def.type === 'enum' ? Object.values(def.entries).map(String) : []
}

const everyKind: readonly JsonKind[] = ['text', 'number', 'true or false', 'null', 'list', 'object']

/** The kinds of JSON value that a schema accepts. */
export function kindsOf(schema: SchemaNode): readonly JsonKind[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'nonoptional':
    case 'default':
    case 'readonly':
      return kindsOf(def.innerType)
    case 'nullable':
      return [...kindsOf(def.innerType), 'null']
    case 'lazy':
      return kindsOf(def.getter())
    case 'union':
      return [...new Set(def.options.flatMap(kindsOf))]
    case 'string':
    case 'enum':
    case 'literal':
      return ['text']
    case 'number':
      return ['number']
    case 'boolean':
      return ['true or false']
    case 'null':
      return ['null']
    case 'array':
      return ['list']
    case 'object':
    case 'record':
      return ['object']
    default:
      return everyKind
  }
}

/** The kind of JSON value that stands there; null for what is no JSON value. */
export function kindOf(value: unknown): JsonKind | null {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  switch (typeof value) {
    case 'string':
      return 'text'
    case 'number':
      return 'number'
    case 'boolean':
      return 'true or false'
    case 'object':
      return 'object'
    default:
      return null
  }
}
