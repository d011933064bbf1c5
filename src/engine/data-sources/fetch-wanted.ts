import { isJsonObject, type JsonValue } from '../model/json-value.ts'

/** The dynamic values that a field group is asked with; null where the expression gives none. */
export type FetchParameters = Readonly<Record<string, JsonValue>> | null

/**
 * What an expression needs and nobody has fetched yet. It is thrown through the evaluation, for that cannot go on without it: whoever evaluates
 * fetches, and begins the evaluation anew when the answer has come. No trouble, and so no Error.
 */
export class FetchWanted {
  /** Equal for equal wishes. Source of the key: reference 10.4. */
  readonly key: string

  constructor(
    readonly source: string,
    readonly group: string,
    readonly parameters: FetchParameters,
  ) {
    this.key = JSON.stringify([source, group, inOrder(parameters)])
  }
}

/** Objects with their names in order: in which one they were given is not part of what they are. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (!isJsonObject(value)) return value
  const entries = Object.entries(value).map(([name, part]) => [name, inOrder(part)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
