import { z } from 'zod'
import type { JsonObject, JsonValue } from '../../src/engine/model/json-value.ts'

/** Whether forms have a field for everything that a schema knows: values are altered one by one, and something that is shown has to alter. */

export type Path = readonly string[]

/** Fields as paths, each part of the schema once, where it stands first. Places in lists and names of records are "*". */
export function fieldsOf(schema: z.ZodType, path: Path, seen: Set<z.ZodType>): string[] {
  const bare = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema
  const inner = (one: unknown, key: string) => fieldsOf(one as z.ZodType, [...path, key], seen)
  if (bare instanceof z.ZodUnion || bare instanceof z.ZodObject) {
    if (seen.has(bare)) return []
    seen.add(bare)
  }
  if (bare instanceof z.ZodUnion) return [...new Set(bare.options.flatMap((option) => fieldsOf(option as z.ZodType, path, seen)))]
  if (bare instanceof z.ZodArray) return inner(bare.element, '*')
  if (bare instanceof z.ZodRecord) return inner(bare.valueType, '*')
  if (bare instanceof z.ZodObject) return Object.entries(bare.shape).flatMap(([key, one]) => inner(one, key))
  return [path.join('/')]
}

/** Every value at the end of a path of a sample. */
export function leavesOf(value: JsonValue | undefined, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner as JsonValue, [...path, key]))
}

export function altered(value: JsonValue | undefined, [key, ...rest]: Path): JsonValue {
  if (key !== undefined) {
    const copy = (Array.isArray(value) ? [...value] : { ...(value as JsonObject) }) as Record<string, JsonValue>
    copy[key] = altered(copy[key], rest)
    return copy
  }
  if (typeof value === 'boolean') return !value
  return typeof value === 'number' ? value + 0.125 : `${String(value)}x`
}

/** Whether a value of a sample is of a field, by their paths. */
export function isOfField(field: string, leaf: Path): boolean {
  const keys = field.split('/')
  return keys.length <= leaf.length && keys.every((key, place) => key === '*' || key === leaf[place])
}

/** Every place of a sample, itself included, below a pointer. */
export function pointersIn(value: JsonValue | undefined, pointer: string): string[] {
  if (typeof value !== 'object' || value === null) return [pointer]
  return [pointer, ...Object.entries(value).flatMap(([key, inner]) => pointersIn(inner as JsonValue, `${pointer}/${key}`))]
}

/** What fields hold: summaries and headings are no fields. */
export function fieldsIn(markup: string): string {
  const fields = markup.match(/<(?:input|option)\b[^>]*>|<textarea[^>]*>[^<]*/g) ?? []
  return [...fields, ...(markup.match(/Pill-label[^<]*/g) ?? [])].join('\n').replaceAll(/ id="[^"]*"| aria-describedby="[^"]*"/g, '')
}
