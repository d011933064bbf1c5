import { eventNodeNames, qualificationNodeName } from '../expression/node-names.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { findPreset } from '../presets/find-preset.ts'

/** What a journey calls the events of its instances' context by, in conditions, mappings and expressions. */
export interface ContextNames {
  readonly names: readonly string[]
  /** What it calls the same by where an event is called otherwise. */
  nameAs(name: string, from: string, to: string): string
  /** Whether a qualification is called so, which tells of segments. */
  isQualification(name: string): boolean
}

/** The names of a journey, of which nothing has to be right but that it is an object. */
export function contextNamesOf(journey: JsonObject): ContextNames {
  const family = typeof journey.preset === 'string' ? findPreset(journey.preset)?.family : undefined
  if (family === 'adobe') return nodeNames(journey)
  return family === 'twilio' ? contextKeys(journey) : namesAnywhere(journey)
}

/** The names of what belongs to no journey, or to one of no known product: what can be an event's is one. */
export function namesAnywhere(document: JsonObject): ContextNames {
  const keys = contextKeys(document)
  const numbered = (name: string, event: string): boolean => name.startsWith(`${event}_`) && /^\d+$/.test(name.slice(event.length + 1))
  return {
    names: keys.names,
    nameAs: (name, from, to) =>
      numbered(name, from) && !keys.names.includes(name) ? to + name.slice(from.length) : keys.nameAs(name, from, to),
    isQualification: (name) => name === qualificationNodeName || numbered(name, qualificationNodeName),
  }
}

/**
 * By the event's own name, and behind that by the branch or exit rule that waits for it (OS-15, OS-16). Whether a journey really needs the
 * longer one is not asked: nothing else begins like that.
 */
function contextKeys(document: JsonObject): ContextNames {
  const eventOf = new Map<string, string>()
  collectKeys(document, eventOf)
  return {
    names: [...eventOf.keys()],
    nameAs: (name, from, to) => ((eventOf.get(name) ?? name) === from ? to + name.slice(from.length) : name),
    isQualification: () => false,
  }
}

function collectKeys(value: JsonValue | undefined, eventOf: Map<string, string>): void {
  if (Array.isArray(value)) for (const item of value) collectKeys(item as JsonValue, eventOf)
  if (!isJsonObject(value)) return
  const { event, name, id } = value as JsonObject
  const branch = name ?? id
  if (typeof event === 'string') {
    eventOf.set(event, event)
    if (typeof branch === 'string') eventOf.set(`${event} - ${branch}`, event)
  }
  for (const inner of Object.values(value as JsonObject)) collectKeys(inner, eventOf)
}

/** As expressions call them (`eventNodesOf`): a name that one event gives up or takes may change how others of one name are counted. */
function nodeNames(journey: JsonObject): ContextNames {
  const heard = heardIn(journey.steps)
  const called = (from: string, to: string) =>
    eventNodeNames(heard.map((event) => (event === from ? to : (event ?? qualificationNodeName))))
  const names = called('', '')
  return {
    names,
    nameAs: (name, from, to) => {
      const node = names.indexOf(name)
      if (node < 0) return name === from ? to : name
      return called(from, to)[node] ?? name
    },
    isQualification: (name) => heard[names.indexOf(name)] === null,
  }
}

/** The events of a journey in file order; null stands for a qualification. */
function heardIn(steps: JsonValue | undefined): (string | null)[] {
  if (!isJsonObject(steps)) return []
  return Object.values(steps as JsonObject).flatMap((value) => {
    if (!isJsonObject(value)) return []
    const step = value as JsonObject
    if (step.type === 'event') return heardBy(step, 'event')
    if (step.type === 'segment-qualification') return heardBy(step, 'segment')
    if (step.type !== 'hold-until' || !Array.isArray(step.branches)) return []
    return step.branches.flatMap((branch: JsonValue) => {
      if (!isJsonObject(branch)) return []
      return heardBy(branch as JsonObject, 'event' in branch ? 'event' : 'segment')
    })
  })
}

function heardBy(holder: JsonObject, field: 'event' | 'segment'): (string | null)[] {
  if (field === 'segment') return holder.segment === undefined ? [] : [null]
  return typeof holder.event === 'string' ? [holder.event] : []
}
