import type { z } from 'zod'
import { type Journey, journeySchema } from './journey.ts'
import { isJsonObject, type JsonObject } from './json-value.ts'
import { type Step, step } from './step.ts'
import { identifier } from './value-forms.ts'

/** What of a broken journey can be read: enough to check it further, never to run it. */
export interface ReadableJourney {
  readonly journey: Journey
  /** Ids of steps that stand there and could not be read. */
  readonly unreadSteps: ReadonlySet<string>
}

/** The journey without its unknown fields, broken steps and broken optional parts; null when its start, steps or preset cannot be read. */
export function readableJourney(value: unknown): ReadableJourney | null {
  if (!isJsonObject(value) || !isJsonObject(value.steps)) return null
  const preset = readable(journeySchema.shape.preset, value.preset)
  const start = readable(journeySchema.shape.start, value.start)
  if (preset === undefined || start === undefined) return null
  const steps: Record<string, Step> = {}
  const unreadSteps = new Set<string>()
  for (const [id, document] of Object.entries(value.steps)) {
    const read = identifier.safeParse(id).success ? readable(step, document) : undefined
    if (read) steps[id] = read
    else unreadSteps.add(id)
  }
  const { name, assumptions, settings } = journeySchema.shape
  const journey: Journey = {
    format: 'rehearsal/journey/1',
    id: readable(identifier, value.id) ?? 'unread',
    name: readable(name, value.name),
    preset,
    start,
    steps,
    assumptions: readable(assumptions, value.assumptions),
    settings: readable(settings, value.settings),
    ...readableExit(value),
  }
  return { journey, unreadSteps }
}

/** Exit rules and their send ask for each other: what could be read of one says nothing while the other could not. */
function readableExit(value: JsonObject): Pick<Journey, 'exitRules' | 'exitSend'> {
  const exitRules = readable(journeySchema.shape.exitRules, value.exitRules)
  const exitSend = readable(journeySchema.shape.exitSend, value.exitSend)
  const isUnread = (read: unknown, given: unknown): boolean => read === undefined && given !== undefined
  return isUnread(exitRules, value.exitRules) || isUnread(exitSend, value.exitSend) ? {} : { exitRules, exitSend }
}

/** A value by its schema, where need be without the fields that the schema does not know; undefined when that is not all that is wrong. */
export function readable<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  const first = schema.safeParse(value)
  if (first.success) return first.data
  const strangers = first.error.issues.filter((issue) => issue.code === 'unrecognized_keys')
  if (strangers.length === 0) return undefined
  let stripped = value
  for (const { path, keys } of strangers) stripped = withoutKeys(stripped, path, keys)
  const second = schema.safeParse(stripped)
  return second.success ? second.data : undefined
}

function withoutKeys(value: unknown, path: readonly PropertyKey[], keys: readonly string[]): unknown {
  const [key, ...rest] = path
  if (Array.isArray(value)) return value.map((entry, index) => (index === key ? withoutKeys(entry, rest, keys) : entry))
  if (!isJsonObject(value)) return value
  if (key === undefined) return Object.fromEntries(Object.entries(value).filter(([name]) => !keys.includes(name)))
  return { ...value, [String(key)]: withoutKeys(value[String(key)], rest, keys) } satisfies JsonObject | object
}
