import { isJsonObject } from './json-value.ts'
import { readable, readableJourney } from './readable-part.ts'
import { type ScenarioDocument, scenarioSchema } from './scenario.ts'
import { identifier } from './value-forms.ts'

/** What of a broken scenario can be read: enough to check it further, never to run it. */
export interface ReadableScenario {
  readonly document: ScenarioDocument
  /** Fields that stand there, or should, and could not be read. */
  readonly unread: ReadonlySet<string>
}

const placeholders: ScenarioDocument = { format: 'rehearsal/scenario/1', name: '', clock: { start: '', end: '' }, journeys: [] }

/** The scenario without its unknown fields and broken parts; null when it is no object at all. */
export function readableScenario(value: unknown): ReadableScenario | null {
  if (!isJsonObject(value)) return null
  const unread = new Set<string>()
  const fields = Object.entries(scenarioSchema.shape).flatMap(([name, schema]) => {
    const given = Object.hasOwn(value, name) ? value[name] : undefined
    const read = name === 'journeys' ? readableJourneys(given) : readable<unknown>(schema, given)
    if (read === undefined && (given !== undefined || Object.hasOwn(placeholders, name))) unread.add(name)
    return read === undefined ? [] : [[name, read] as const]
  })
  return { document: { ...placeholders, ...Object.fromEntries(fields) }, unread }
}

/** All or nothing: journeys are known by their places, each by its id, and expectations may name any of their steps. */
function readableJourneys(given: unknown): unknown[] | undefined {
  if (!Array.isArray(given)) return undefined
  const read = given.map((reference: unknown) => {
    if (typeof reference === 'string') return reference
    const hasId = isJsonObject(reference) && readable(identifier, reference.id) !== undefined
    const read = hasId ? readableJourney(reference) : null
    return read?.unreadSteps.size === 0 ? read.journey : undefined
  })
  return read.includes(undefined) ? undefined : read
}
