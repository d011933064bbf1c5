import type { JsonObject } from '../model/json-value.ts'
import { compareJourneys, isNoDifference } from './compare-journeys.ts'

/**
 * Published versions of a journey are files beside its own, which stays what is edited. The format has no field for a version: a file with
 * the journey's id is one of its versions (contract section 3), and which one its name tells.
 */

/** Name of the file of a version, beside that of the journey. @param version from 1 */
export const versionFileName = (id: string, version: number): string => `${id}.v${version}.journey.json`

/** Which version a file is; null for one that is none. @param file with forward slashes @param id of the journey in it */
export function versionOfFile(file: string, id: string): number | null {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const start = `${id}.v`
  if (!name.startsWith(start) || !isVersionName(name)) return null
  const digits = name.slice(start.length, -'.journey.json'.length)
  return /^\d+$/.test(digits) ? Number(digits) : null
}

/** Whether a file may be a version by its name alone. */
export const isVersionName = (file: string): boolean => /\.v[1-9]\d{0,8}\.journey\.json$/.test(file)

/** Whether two documents say the same of a journey: where things stand on the canvas, and which schema an editor checks it by, say nothing. */
export const isSameJourney = (one: JsonObject, other: JsonObject): boolean => isNoDifference(compareJourneys(one, other))
