import { dirname, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { decodeJourney } from '../../engine/model/decode.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { isJsonObject, type JsonObject } from '../../engine/model/json-value.ts'
import type { Responses } from '../../engine/model/responses.ts'
import type { Segment } from '../../engine/model/segment.ts'
import type { SessionAct } from '../../engine/model/session-act.ts'
import type { JsonFiles } from '../files/json-files.ts'

/** What a session in the window adds to a scenario's file. */
export interface Amendments {
  readonly acts: readonly SessionAct[]
  /** What destinations answer instead of what is said of them, by their ids. */
  readonly responses: Readonly<Record<string, Responses>>
  /** The scenario's journeys as the session began with them, in the scenario's order. */
  readonly journeys: readonly Journey[]
  /** Segments as they are tried instead of their namesakes, which they replace. */
  readonly segments?: readonly Segment[]
}

/**
 * A scenario's document with the acts of a session at the end of its timeline, and the answers of its destinations as the session has them. A journey whose file is no longer what the session began with
 * stands in the document itself, so that everything before the first act stays as it was. null for what is no scenario at all.
 */
export async function amendScenario(
  files: JsonFiles,
  path: string,
  { acts, responses, journeys, segments = [] }: Amendments,
): Promise<JsonObject | null> {
  const read = await files.read(path)
  if (!read.ok || !isJsonObject(read.value) || !Array.isArray(read.value.journeys)) return null
  const timeline = Array.isArray(read.value.timeline) ? read.value.timeline : []
  const pinned = read.value.journeys.map(async (reference: unknown, index) => {
    const journey = journeys[index]
    if (typeof reference !== 'string' || journey === undefined) return reference
    return (await isStill(files, resolve(dirname(path), reference), journey)) ? reference : journey
  })
  const items = [...acts].sort((one, other) => one.at - other.at).map((act) => ({ ...act, at: new Date(act.at).toISOString() }))
  const said = isJsonObject(read.value.responses) ? read.value.responses : {}
  const answers = Object.keys(responses).length === 0 ? {} : { responses: { ...said, ...responses } }
  const tried = segments.length === 0 ? {} : { segments: withTried(read.value.segments, segments) }
  return { ...read.value, ...answers, ...tried, journeys: await Promise.all(pinned), timeline: [...timeline, ...items] } as JsonObject
}

function withTried(own: unknown, tried: readonly Segment[]): unknown[] {
  const said: readonly unknown[] = Array.isArray(own) ? own : []
  const idOf = (one: unknown): unknown => (isJsonObject(one) ? one.id : undefined)
  const instead = new Map<unknown, Segment>(tried.map((one) => [one.id, one]))
  const known = new Set(said.map(idOf))
  return [...said.map((one) => instead.get(idOf(one)) ?? one), ...tried.filter(({ id }) => !known.has(id))]
}

async function isStill(files: JsonFiles, path: string, journey: Journey): Promise<boolean> {
  const read = await files.read(path)
  const decoded = read.ok ? decodeJourney(read.value) : null
  return decoded?.ok === true && isDeepStrictEqual(decoded.value, journey)
}
