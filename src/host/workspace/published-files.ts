import { dirname, join, resolve } from 'node:path'
import type { JourneyFile, Publication, VersionFile } from '../../engine/account/workspace-view.ts'
import { checkNextVersion } from '../../engine/check/check-next-version.ts'
import { isSameJourney, isVersionName, versionFileName, versionOfFile } from '../../engine/edit/published-versions.ts'
import { decodeJourney } from '../../engine/model/decode.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { isJsonObject, type JsonObject } from '../../engine/model/json-value.ts'
import type { JsonFiles } from '../files/json-files.ts'
import { pathFrom } from '../files/named-from.ts'
import { textIn } from './text-in.ts'

export interface SortedJourneys {
  /** Absolute paths of the files that are edited; of a journey that has none any more, its newest version. */
  readonly own: readonly string[]
  /** Those of one journey from the first on. */
  readonly versions: readonly VersionFile[]
}

/** Tells published versions from the journeys that they are of. @param paths absolute, in the order of their names */
export async function sortedByVersion(files: JsonFiles, folder: string, paths: readonly string[]): Promise<SortedJourneys> {
  const own: string[] = []
  const ids = new Set<string>()
  const versions: VersionFile[] = []
  for (const path of paths) {
    const read = await files.read(path)
    const raw = read.ok ? read.value : undefined
    const id = textIn(raw, 'id')
    const file = pathFrom(folder, path)
    const version = isVersionName(path) && id !== undefined ? versionOfFile(file, id) : null
    if (version !== null && id !== undefined) versions.push({ file, id, name: textIn(raw, 'name') ?? id, version })
    else {
      own.push(path)
      if (id !== undefined) ids.add(id)
    }
  }
  versions.sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : one.version - other.version))
  const newest = new Map(versions.map((one) => [one.id, one]))
  const left = [...newest.values()].filter(({ id }) => !ids.has(id))
  return { own: [...own, ...left.map(({ file }) => resolve(folder, file))], versions }
}

/** How a journey stands to its versions; null for a version. */
export async function publicationOf(
  files: JsonFiles,
  folder: string,
  { file, id, journey }: JourneyFile,
  versions: readonly VersionFile[],
): Promise<Publication | null> {
  if (versionOfFile(file, id) !== null) return null
  const own = versions.filter((one) => one.id === id)
  const [first, newest] = [own[0], own.at(-1)]
  const next = (newest?.version ?? 0) + 1
  const documentOf = async (one: string): Promise<JsonObject | null> => {
    const read = await files.read(join(folder, one))
    return read.ok && isJsonObject(read.value) ? (read.value as JsonObject) : null
  }
  const mine = await documentOf(file)
  const theirs = newest ? await documentOf(newest.file) : null
  const before = first ? journeyIn(await documentOf(first.file)) : null
  const problems = before && journey ? checkNextVersion(before, { definition: journey, version: next, at: [], isInside: true }) : []
  const place = dirname(file)
  return {
    newest: newest?.version ?? null,
    isChanged: mine === null || theirs === null || !isSameJourney(mine, theirs),
    next,
    file: place === '.' ? versionFileName(id, next) : `${place}/${versionFileName(id, next)}`,
    problems: problems.map((problem) => ({ ...problem, file })),
  }
}

function journeyIn(document: JsonObject | null): Journey | null {
  const decoded = decodeJourney(document)
  return decoded.ok ? decoded.value : null
}
