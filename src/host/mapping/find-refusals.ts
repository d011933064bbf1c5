import { isJsonObject, type JsonObject, type JsonValue } from '../../engine/model/json-value.ts'

/** What the product's mapping code says about a mapping, each mistake for itself; none where it resolves. */
export type Refuse = (mapping: JsonObject) => readonly Error[]

/** A directive that the product refuses whatever the event is. */
export interface Refusal {
  readonly at: readonly string[]
  /** The product's own words, without the path that begins them. */
  readonly message: string
  /** The only key of the object; null where it has several. */
  readonly directive: string | null
}

/**
 * The directives of a mapping that can never work, however deep they stand. What a directive inside another one makes of an event is not
 * known: an outer one is at fault when it fails with nothing, with a text and with an object in its place.
 */
export function findRefusals(value: JsonValue, at: readonly string[], refuse: Refuse): Refusal[] {
  if (Array.isArray(value)) return value.flatMap((item: JsonValue, index) => findRefusals(item, [...at, String(index)], refuse))
  if (!isJsonObject(value)) return []
  const inside = Object.entries(value).flatMap(([key, item]) => findRefusals(item as JsonValue, [...at, key], refuse))
  return isDirective(value) ? [...ownRefusals(value, at, refuse), ...inside] : inside
}

function ownRefusals(directive: JsonObject, at: readonly string[], refuse: Refuse): Refusal[] {
  const trials = [directive, withStandIns(directive, 'text'), withStandIns(directive, {})]
  let failures: readonly Error[] = []
  for (const trial of trials) {
    failures = refuse(trial).filter(isCertain)
    if (failures.length === 0) return []
  }
  const keys = Object.keys(directive).filter((key) => key !== '_metadata')
  const only = keys.length === 1 ? (keys[0] ?? null) : null
  return failures.map(({ message }) => {
    const [, path = '', rest] = /^\/(\S*) (.*)$/s.exec(message) ?? []
    const deep = existing(directive, path.split('/'))
    return {
      at: [...at, ...(deep.length > 0 || only === null ? deep : [only])],
      message: rest === undefined ? message : `it ${rest}`,
      directive: only,
    }
  })
}

/** A template that fails while it is rendered may work with another event, but not with a filter that the product switched off. */
function isCertain({ name, message }: Error): boolean {
  return name !== 'RenderError' || message.includes(' is disabled')
}

function isDirective(value: JsonObject): boolean {
  return Object.keys(value).some(isDirectiveName)
}

function isDirectiveName(key: string): boolean {
  return key.startsWith('@')
}

/** The directive with something else in place of the directives inside it. */
function withStandIns(directive: JsonObject, standIn: JsonValue): JsonObject {
  const replaced = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map((item: JsonValue) => replaced(item))
    if (!isJsonObject(value)) return value
    return isDirective(value) ? standIn : withStandIns(value, standIn)
  }
  return Object.fromEntries(Object.entries(directive).map(([key, value]) => [key, replaced(value as JsonValue)]))
}

/** As much of a path as there is. */
function existing(value: JsonValue, path: readonly string[]): string[] {
  const [key, ...rest] = path
  if (key === undefined || !isJsonObject(value) || !Object.hasOwn(value, key)) return []
  return [key, ...existing(value[key] as JsonValue, rest)]
}
