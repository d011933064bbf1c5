import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/** What a branch of a hold waits for (contract section 2): the key that tells it. */
export const awaitedKinds = ['event', 'segment', 'after', 'until', 'expression'] as const
export type AwaitedKind = (typeof awaitedKinds)[number]

/** An event where nothing tells it. */
export function awaitedKind(branch: JsonValue | undefined): AwaitedKind {
  return (isJsonObject(branch) && awaitedKinds.find((kind) => Object.hasOwn(branch, kind))) || 'event'
}

/** The branch as one that waits for something else: it keeps its id, name and way, and one of time whom it is for. */
export function awaitedAs(branch: JsonValue | undefined, kind: AwaitedKind): JsonObject {
  const before = (isJsonObject(branch) ? branch : {}) as JsonObject
  if (Object.hasOwn(before, kind)) return before
  const isTime = (one: AwaitedKind) => one === 'after' || one === 'until' || one === 'expression'
  const { id, name, when, next } = before
  const kept = (key: string, value: JsonValue | undefined): JsonObject => (value === undefined ? {} : { [key]: value })
  return {
    ...kept('id', id),
    ...kept('name', name),
    [kind]: kind === 'after' ? '1d' : '',
    ...(isTime(kind) ? kept('when', when) : {}),
    ...kept('next', next),
  }
}
