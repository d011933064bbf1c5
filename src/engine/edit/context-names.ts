import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/**
 * What an event is called in the journey contexts of a document: by its own name, and behind that by the branch or exit rule that waits for it
 * (OS-15, OS-16). Whether a journey really needs the longer one is not asked: nothing else begins like that.
 */
export function contextNamesOf(document: JsonObject, event: string): string[] {
  const names = new Set([event])
  collect(document, event, names)
  return [...names]
}

function collect(value: JsonValue | undefined, event: string, names: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item as JsonValue, event, names)
  if (!isJsonObject(value)) return
  const { event: waited, name, id } = value as JsonObject
  const branch = name ?? id
  if (waited === event && typeof branch === 'string') names.add(`${event} - ${branch}`)
  for (const inner of Object.values(value as JsonObject)) collect(inner, event, names)
}

/** Whether a path of the journey context, "Checkout_Started.total", begins with one of these names. */
export const isPathOf = (path: string, names: readonly string[]): boolean => names.some((name) => path.startsWith(`${name}.`))

/** Whether a mapping reads one of these names of the journey context, in a path or in a template. */
export const readsContext = (text: string, names: readonly string[]): boolean => readings(names).test(text)

/** The same text with another event in front of each of these names. */
export function withContextRenamed(text: string, names: readonly string[], from: string, to: string): string {
  return text.replace(readings(names), (read: string, before: string) => `${before}${to}${read.slice(before.length + from.length)}`)
}

/** A name after the context, by a dot or in brackets, up to where it ends. */
function readings(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((one, other) => other.length - one.length)
  const name = longestFirst.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return new RegExp(`(journey_context(?:["']\\])?(?:\\.|\\[["']))(?:${name})(?=$|[."'[\\]}]|\\s*\\}\\})`, 'g')
}
