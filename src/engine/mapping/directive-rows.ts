import { type DirectivePart, directiveForm } from '../edit/directive-forms.ts'
import { directiveIn } from '../edit/mapped-kind.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/** A value inside a directive or a list of a mapping, which is mapped for itself. */
export interface InnerValue {
  /** Where it stands, from the directive's name on: "@case/value", "@merge/objects/0"; of a list its place. */
  readonly name: string
  readonly value: JsonValue
  /** Another value inside that gives what it is filled out of; null of one that is filled out of the event. */
  readonly outOf: JsonValue | null
}

/** The values that stand in a directive or a list, in the order of their form. */
export function innerValues(mapped: JsonValue): InnerValue[] {
  if (Array.isArray(mapped)) return mapped.map((value: JsonValue, index) => ({ name: String(index), value, outOf: null }))
  const name = isJsonObject(mapped) ? directiveIn(mapped) : null
  if (!isJsonObject(mapped) || name === null) return []
  const own = mapped[name]
  const form = directiveForm(name)
  if (own === undefined || !form) return []
  // A path or a template that is itself made by a directive.
  if (form.parts.length === 0) return isJsonObject(own) ? [{ name, value: own, outOf: null }] : []
  const source = form.parts.find((part) => part.control === 'mapped' && part.outOf === undefined)
  const outOf = source ? (valuesOf(source, own)[0]?.value ?? null) : null
  return form.parts.flatMap((part) =>
    valuesOf(part, own).map(({ keys, value }) => ({
      name: [name, ...keys].join('/'),
      value,
      outOf: part.control === 'mapped' && part.outOf !== undefined ? outOf : null,
    })),
  )
}

interface FoundValue {
  readonly keys: readonly (string | number)[]
  readonly value: JsonValue
}

function valuesOf(part: DirectivePart, own: JsonValue): FoundValue[] {
  switch (part.control) {
    case 'mapped': {
      const found = part.key === null ? own : childOf(own, part.key)
      const value = part.isPath === true && typeof found === 'string' ? { '@path': found } : found
      return value === undefined ? [] : [{ keys: part.key === null ? [] : [part.key], value }]
    }
    case 'test':
      return part.keys.flatMap(({ key }) => {
        const value = childOf(own, key)
        return value === undefined ? [] : [{ keys: [key], value }]
      })
    case 'list': {
      const items = childOf(own, part.key)
      return Array.isArray(items) ? items.map((value: JsonValue, index) => ({ keys: [part.key, index], value })) : []
    }
    case 'choice':
    case 'text':
    case 'flag':
      return []
  }
}

function childOf(own: JsonValue, key: string | number): JsonValue | undefined {
  if (Array.isArray(own)) return typeof key === 'number' ? own[key] : undefined
  return isJsonObject(own) && Object.hasOwn(own, key) ? (own as JsonObject)[key] : undefined
}
