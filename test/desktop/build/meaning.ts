import type { Journey } from '../../../src/engine/model/journey.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../../src/engine/model/json-value.ts'
import type { Step } from '../../../src/engine/model/step.ts'
import { waysOut } from '../../../src/engine/model/ways-out.ts'

/**
 * What a journey's file means, so that two can be compared. Left out is only what never changes what the journey does: `$schema`, places on the
 * canvas, the order of keys, a default that is said (contract section 2), and an end that says nothing but its name, as a path that leads
 * nowhere ends in the same way [RUN2]. Steps are called by the order in which their ways lead to them: the window makes up their ids.
 */
export function meaningOf(document: JsonObject): JsonValue {
  const { $schema: _schema, layout: _layout, ...journey } = document as unknown as Journey
  const names = stepNames(document)
  const renamed = Object.entries(journey.steps).flatMap(([id, step]) => {
    const name = names.get(id)
    return name === undefined ? [] : [[name, withNames(step as unknown as JsonValue, names)]]
  })
  return { ...withoutDefaults(journey as unknown as JsonObject), start: names.get(journey.start) ?? '', steps: Object.fromEntries(renamed) }
}

/** What a step is called by where it stands, from its id; plain ends have no name. */
export function stepNames(document: JsonObject): ReadonlyMap<string, string> {
  const journey = document as unknown as Journey
  const names = new Map<string, string>()
  nameFrom(journey, journey.start, names)
  const lost = Object.keys(journey.steps).filter((id) => !names.has(id) && !isPlainEnd(journey.steps[id]))
  if (lost.length > 0) throw new Error(`No way leads to ${lost.join(', ')}.`)
  return names
}

function nameFrom(journey: Journey, id: string, names: Map<string, string>): void {
  const step = journey.steps[id]
  if (step === undefined || names.has(id) || isPlainEnd(step)) return
  names.set(id, `step ${names.size + 1}`)
  for (const { to } of waysOut(id, step)) if (to !== null) nameFrom(journey, to, names)
}

const isPlainEnd = (step: Step | undefined): boolean =>
  step?.type === 'end' && Object.keys(step).every((key) => key === 'type' || key === 'name')

/** Steps that ways lead to by their names; a way to a plain end leads nowhere. */
function withNames(value: JsonValue, names: ReadonlyMap<string, string>): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => withNames(item, names))
  if (!isJsonObject(value)) return value
  const entries = Object.entries(withoutDefaults(value)).flatMap(([key, inner = null]): [string, JsonValue][] => {
    // Nothing in a mapping leads anywhere, and its keys are another's.
    if (key === 'mapping') return [[key, inner]]
    if (key !== 'next' || typeof inner !== 'string') return [[key, withNames(inner, names)]]
    const name = names.get(inner)
    return name === undefined ? [] : [[key, name]]
  })
  return Object.fromEntries(entries)
}

const defaults: Readonly<Record<string, JsonValue>> = {
  entry: 'every-time',
  behavior: 'entrance',
  matchIdentifier: false,
  send: false,
  context: 'all',
  next: null,
}

const withoutDefaults = (object: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key, value]) => !Object.hasOwn(defaults, key) || defaults[key] !== value))
