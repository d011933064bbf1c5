import { isJsonObject, type JsonValue } from '../../model/json-value.ts'
import { evaluationError } from '../evaluation-error.ts'
import type { PathStep } from '../syntax/ast.ts'

/** What the steps of a path do with what was reached; of what is missing they make null. Source: reference section 12.1. */

export type Reached = JsonValue | undefined
export type Predicate = (element: JsonValue) => boolean

/** A field of an object; of a list the fields of its elements, in one list. */
export function fieldOf(from: Reached, name: string): Reached {
  if (Array.isArray(from)) return fieldsOf(from, name)
  return isJsonObject(from) && Object.hasOwn(from, name) ? from[name] : null
}

function fieldsOf(list: readonly JsonValue[], name: string): JsonValue {
  const fields: JsonValue[] = []
  for (const element of list) {
    const field = fieldOf(element, name) ?? null
    if (Array.isArray(field)) for (const one of field) fields.push(one)
    else fields.push(field)
  }
  return fields
}

export function where(from: Reached, holds: Predicate | null, step: PathStep): Reached {
  const list = listOf(from, step)
  return list === null || holds === null ? list : list.filter((element) => holds(element))
}

export function firstWhere(from: Reached, holds: Predicate | null, step: PathStep): Reached {
  const list = listOf(from, step)
  if (list === null) return null
  for (const element of list) if (holds === null || holds(element)) return element
  return null
}

export function lastWhere(from: Reached, holds: Predicate | null, step: PathStep): Reached {
  const list = listOf(from, step)
  if (list === null) return null
  for (let i = list.length - 1; i >= 0; i--) {
    const element = list[i] as JsonValue
    if (holds === null || holds(element)) return element
  }
  return null
}

export function elementAt(from: Reached, index: number | null, step: PathStep): Reached {
  const list = listOf(from, step)
  return list === null || index === null ? null : list[index]
}

export function entryOf(from: Reached, key: string | null): Reached {
  return key !== null && isJsonObject(from) && Object.hasOwn(from, key) ? from[key] : null
}

export function keysOf(from: Reached): Reached {
  return isJsonObject(from) ? Object.keys(from) : null
}

export function firstKeyOf(from: Reached): Reached {
  return isJsonObject(from) ? Object.keys(from)[0] : null
}

function listOf(from: Reached, step: PathStep): readonly JsonValue[] | null {
  if (from === undefined || from === null) return null
  if (Array.isArray(from)) return from
  throw evaluationError(step.at, `${step.kind}() asks a list, and what was found before it is none.`)
}
