import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { type DocumentPath, valueAt } from './document-path.ts'
import { documentWith } from './document-with.ts'
import { withItemAdded } from './list-items.ts'

/** Which journeys take part in a scenario: paths from its own file, or the journeys themselves. Files are named relative to the workspace's folder. */

const list = ['journeys'] as const

/** One that takes part, by where it stands in the list. */
export interface JourneyEntry {
  readonly index: number
  /** null of one that is written in the scenario itself, or is no journey at all. */
  readonly file: string | null
  /** Of one that is written in the scenario itself. */
  readonly journey: JsonObject | null
  /** As it is written, where that is a path. */
  readonly path: string | null
}

/** Every entry of the list, whatever is right about it. */
export function journeyEntries(scenario: JsonObject, scenarioFile: string): JourneyEntry[] {
  const entries = valueAt(scenario, list)
  if (!Array.isArray(entries)) return []
  return entries.map((entry: JsonValue, index) => {
    if (typeof entry === 'string') return { index, file: fileAt(scenarioFile, entry), journey: null, path: entry }
    return { index, file: null, journey: isJsonObject(entry) ? (entry as JsonObject) : null, path: null }
  })
}

/** The scenario with a journey of the workspace among its own, or without; the same where it is so already. */
export function withJourneyTakingPart(scenario: JsonObject, scenarioFile: string, journeyFile: string, takesPart: boolean): JsonObject {
  const known = journeyEntries(scenario, scenarioFile).filter(({ file }) => file === journeyFile)
  if (takesPart) return known.length > 0 ? scenario : withItemAdded(scenario, list, pathTo(scenarioFile, journeyFile))
  return known.length === 0 ? scenario : withoutEntries(scenario, new Set(known.map(({ index }) => index)))
}

/** The scenario without one entry of the list. An empty list stays: a scenario has to have one, and the checks say so. */
export function withoutEntries(scenario: JsonObject, indices: ReadonlySet<number>): JsonObject {
  const entries = valueAt(scenario, list)
  if (!Array.isArray(entries)) return scenario
  return documentWith(
    scenario,
    list as DocumentPath,
    entries.filter((_: JsonValue, index: number) => !indices.has(index)),
  )
}

/** How a file names another one: both relative to one folder. */
export function pathTo(from: string, to: string): string {
  const [own, other] = [from.split('/').slice(0, -1), to.split('/')]
  let shared = 0
  while (shared < own.length && shared < other.length - 1 && own[shared] === other[shared]) shared += 1
  return [...own.slice(shared).map(() => '..'), ...other.slice(shared)].join('/')
}

/** The file that another one names by a path; null where that leads out of the folder that both are relative to. */
function fileAt(from: string, path: string): string | null {
  const parts = from.split('/').slice(0, -1)
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..' && parts.length === 0) return null
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return path.startsWith('/') ? null : parts.join('/')
}
