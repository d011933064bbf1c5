import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { decodeJourney } from '../../engine/model/decode.ts'
import { isJsonObject } from '../../engine/model/json-value.ts'
import { readJsonFile } from '../files/read-json-file.ts'

/** What a folder of exports, or files that were dropped, hold. */
export interface FoundFiles {
  /** Files of recorded calls, one a line (NDJSON) or all in a JSON list; absolute paths. */
  readonly calls: readonly string[]
  readonly journeys: readonly { readonly path: string; readonly id: string; readonly name: string }[]
}

/** Looks through files and folders, these one level deep. What is neither calls nor a journey is left alone. Never throws. */
export async function findRecording(paths: readonly string[]): Promise<FoundFiles> {
  const calls: string[] = []
  const journeys: { path: string; id: string; name: string }[] = []
  for (const path of (await Promise.all(paths.map(filesIn))).flat()) {
    if (/\.(ndjson|jsonl)$/i.test(path)) calls.push(path)
    if (!/\.json$/i.test(path)) continue
    const read = await readJsonFile(path)
    if (!read.ok) continue
    const decoded = isJsonObject(read.value) ? decodeJourney(read.value) : null
    if (decoded?.ok) journeys.push({ path, id: decoded.value.id, name: decoded.value.name ?? decoded.value.id })
    else if (callsIn(read.value) !== null) calls.push(path)
  }
  return { calls, journeys }
}

/** The calls of a JSON export: a list, one call alone, or an object with a list of them. null where it is none. */
export function callsIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.some(looksLikeCall) ? value : null
  if (!isJsonObject(value)) return null
  if (looksLikeCall(value)) return [value]
  const lists = Object.values(value).flatMap((part) => (Array.isArray(part) ? [part as readonly unknown[]] : []))
  return lists.find((part) => part.some(looksLikeCall)) ?? null
}

function looksLikeCall(value: unknown): boolean {
  return isJsonObject(value) && typeof value.type === 'string' && ('userId' in value || 'anonymousId' in value)
}

async function filesIn(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile()) return [path]
  if (!found?.isDirectory()) return []
  const names = await readdir(path, { withFileTypes: true }).catch(() => [])
  return names
    .filter((entry) => entry.isFile() && !basename(entry.name).startsWith('.'))
    .map(({ name }) => join(path, name))
    .sort()
}
