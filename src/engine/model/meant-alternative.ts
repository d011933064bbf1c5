import { isJsonObject } from './json-value.ts'
import { nearestName } from './nearest-name.ts'
import { alternativesOf, discriminatorOf, fieldsOf, isRequired, kindOf, kindsOf, type SchemaNode, wordsOf } from './schema-node.ts'

interface Meant {
  readonly schema: SchemaNode
  /** Whether every field that tells it from the others stands there. */
  readonly complete: boolean
}

/**
 * Which alternative of a union the author of a value obviously meant, so that only its problems are reported.
 * By the kind of JSON value first, then by the fields that tell the alternatives apart (also misspelt ones); null when nothing tells.
 */
export function meantAlternative(union: SchemaNode, value: unknown): Meant | null {
  const kind = kindOf(value)
  const ofKind = (alternativesOf(union) ?? []).filter((schema) => kind !== null && kindsOf(schema).includes(kind))
  const discriminator = discriminatorOf(union)
  if (discriminator !== null) {
    const word = isJsonObject(value) ? value[discriminator] : undefined
    const named = ofKind.find((schema) => wordsOf(fieldsOf(schema)?.[discriminator] ?? schema).includes(String(word)))
    return named ? { schema: named, complete: true } : null
  }
  const [only] = ofKind
  if (only && ofKind.length === 1) return { schema: only, complete: true }
  return isJsonObject(value) ? mostAlike(ofKind, value, tellTaleFields(union)) : null
}

/** The one alternative for such a value that is left without those that need a field of these; null where there are more. */
export function soleAlternative(union: SchemaNode, value: unknown, without: readonly string[]): SchemaNode | null {
  const kind = kindOf(value)
  const left = (alternativesOf(union) ?? []).filter(
    (schema) => kind !== null && kindsOf(schema).includes(kind) && !requiredFields(schema).some((field) => without.includes(field)),
  )
  return left.length === 1 ? (left[0] ?? null) : null
}

const tellTales = new WeakMap<SchemaNode, ReadonlySet<string>>()

/** The fields that some alternative needs and not all of them do, in file order; of an alternative that is a union itself, what all of its own need. */
export function tellTaleFields(union: SchemaNode): ReadonlySet<string> {
  const known = tellTales.get(union)
  if (known) return known
  const needed = (alternativesOf(union) ?? []).filter(hasFields).map(requiredFields)
  const fields = new Set(needed.flat().filter((field) => needed.length === 1 || !needed.every((others) => others.includes(field))))
  tellTales.set(union, fields)
  return fields
}

function hasFields(schema: SchemaNode): boolean {
  return fieldsOf(schema) !== null || (alternativesOf(schema)?.every(hasFields) ?? false)
}

function requiredFields(schema: SchemaNode): string[] {
  const [first = [], ...others] = (alternativesOf(schema) ?? []).map(requiredFields)
  if (first.length > 0) return first.filter((field) => others.every((needed) => needed.includes(field)))
  return Object.entries(fieldsOf(schema) ?? {}).flatMap(([name, field]) => (isRequired(field) ? [name] : []))
}

function mostAlike(
  candidates: readonly SchemaNode[],
  value: Readonly<Record<string, unknown>>,
  tellTale: ReadonlySet<string>,
): Meant | null {
  const needs = candidates.map((schema) => ({ schema, needed: requiredFields(schema).filter((field) => tellTale.has(field)) }))
  const complete = needs.find(({ needed }) => needed.every((field) => Object.hasOwn(value, field)))
  if (complete) return { schema: complete.schema, complete: true }
  let best: Meant | null = null
  let bestScore = 0
  for (const { schema, needed } of needs) {
    const found = needed.filter((field) => Object.hasOwn(value, field)).length + misspelt(schema, needed, value) / 2
    const score = found + found / needed.length
    if (score > bestScore) {
      best = { schema, complete: false }
      bestScore = score
    }
  }
  return best
}

function allFields(schema: SchemaNode): string[] {
  return Object.keys(fieldsOf(schema) ?? {}).concat((alternativesOf(schema) ?? []).flatMap(allFields))
}

/** How many of the needed fields stand there under a name that is nearly theirs. */
function misspelt(schema: SchemaNode, needed: readonly string[], value: Readonly<Record<string, unknown>>): number {
  const known = new Set(allFields(schema))
  const strangers = Object.keys(value).filter((key) => !known.has(key))
  const missing = needed.filter((field) => !Object.hasOwn(value, field))
  return new Set(strangers.map((key) => nearestName(key, missing)).filter((name) => name !== null)).size
}
