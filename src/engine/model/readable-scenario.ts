import type { z } from 'zod'
import { Gaps } from './gaps.ts'
import { isJsonObject } from './json-value.ts'
import { readablePart } from './readable-part.ts'
import { type ScenarioDocument, scenarioSchema } from './scenario.ts'

/** What of a scenario can be read: enough to check it further, never to run it where there are gaps. */
export interface ReadableScenario {
  readonly document: ScenarioDocument
  readonly gaps: Gaps
}

/** A path that leads nowhere: it stands in for journeys that cannot be read. */
const unreadPath = ''

const { shape } = scenarioSchema
const entrySchemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['namespaces', shape.namespaces.unwrap().element],
  ['events', shape.events.unwrap().element],
  ['segments', shape.segments.unwrap().element],
  ['destinations', shape.destinations.unwrap().element],
  ['dataSources', shape.dataSources.unwrap().element],
  ['caps', shape.caps.unwrap().element],
  ['journeys', shape.journeys.element],
  ['profiles', shape.profiles.unwrap().element],
  ['timeline', shape.timeline.unwrap().element],
  ['data', shape.data.unwrap().element],
  ['expect', shape.expect.unwrap().element],
])

/** As much of a parsed scenario as can be read; null when it is no object at all. */
export function readableScenario(value: unknown): ReadableScenario | null {
  if (!isJsonObject(value)) return null
  const gaps = new Gaps()
  const others = Object.fromEntries(Object.entries(value).filter(([name]) => !entrySchemas.has(name)))
  const frame = readablePart(scenarioSchema, { ...others, journeys: [unreadPath] }, gaps)
  if (frame === undefined) return null
  // Nothing can be said about instants without both ends of the clock.
  if (gaps.hasUnread(/^\/clock/)) gaps.unread.add('/clock')
  const clock = gaps.unread.has('/clock') ? { start: '', end: '' } : frame.clock
  const read = [...entrySchemas].flatMap(([list, schema]) => {
    if (!Object.hasOwn(value, list) && list !== 'journeys') return []
    return [[list, readableEntries(list, schema, value[list], gaps)] as const]
  })
  return { document: { ...frame, clock, ...Object.fromEntries(read) }, gaps }
}

/** A list of the scenario without the entries of which nothing can be read; journeys keep their places, which others know them by. */
function readableEntries(list: string, schema: z.ZodType, given: unknown, gaps: Gaps): unknown[] {
  if (!Array.isArray(given) || (list === 'journeys' && given.length === 0)) {
    gaps.unread.add(`/${list}`)
    return []
  }
  const read: unknown[] = []
  const leftOut: number[] = []
  for (const [index, entry] of given.entries()) {
    const place = `/${list}/${index}`
    const part = readablePart(schema, entry, gaps, place)
    if (part === undefined) gaps.unread.add(place)
    if (part !== undefined) read.push(part)
    else if (list === 'journeys') read.push(unreadPath)
    else leftOut.push(index)
  }
  if (leftOut.length > 0) gaps.leaveOut(`/${list}`, leftOut)
  return read
}
