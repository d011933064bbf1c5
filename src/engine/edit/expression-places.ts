import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import type { DocumentPath } from './document-path.ts'

/** An expression of the Adobe language, and where it stands. */
export interface PlacedExpression {
  readonly place: DocumentPath
  readonly text: string
}

/** Fields of a step by its type that hold an expression for each of their keys. */
const expressionMaps: Readonly<Record<string, string>> = { action: 'parameters', jump: 'parameters', 'update-profile': 'set' }

/** The field of a step whose values are expressions; null where there is none. What stands under it are names that the person gave. */
export const expressionMapOf = ({ type }: JsonObject): string | null =>
  typeof type === 'string' && Object.hasOwn(expressionMaps, type) ? (expressionMaps[type] ?? null) : null

/** The expressions of a step, branch, condition or destination itself, not of what stands in it (contract sections 2 to 4). */
export function ownExpressions(object: JsonObject, place: DocumentPath): PlacedExpression[] {
  const map = expressionMapOf(object)
  const given = map === null ? undefined : object[map]
  return [
    ...textAt(object.expression, [...place, 'expression']),
    ...(object.kind === 'http' ? textAt(object.path, [...place, 'path']) : []),
    ...(map !== null && isJsonObject(given)
      ? Object.entries(given as JsonObject).flatMap(([key, text]) => textAt(text, [...place, map, key]))
      : []),
  ]
}

/** All expressions of a document or a part of it, in its order. */
export function expressionsIn(value: JsonValue | undefined, place: DocumentPath = []): PlacedExpression[] {
  if (Array.isArray(value)) return value.flatMap((item: JsonValue, index) => expressionsIn(item, [...place, index]))
  if (!isJsonObject(value)) return []
  const object = value as JsonObject
  return [...ownExpressions(object, place), ...Object.entries(object).flatMap(([key, inner]) => expressionsIn(inner, [...place, key]))]
}

const textAt = (value: JsonValue | undefined, place: DocumentPath): PlacedExpression[] =>
  typeof value === 'string' ? [{ place, text: value }] : []
