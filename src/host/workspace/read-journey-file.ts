import { basename } from 'node:path'
import { checkReadableJourney } from '../../engine/check/check-readable.ts'
import { decodeJourney } from '../../engine/model/decode.ts'
import { isJsonObject, type JsonObject } from '../../engine/model/json-value.ts'
import type { Problem } from '../../engine/model/problem.ts'
import { JsonFiles } from '../files/json-files.ts'

export type ReadJourneyFile =
  | {
      readonly kind: 'read'
      /** Its name without the folder. */
      readonly file: string
      readonly document: JsonObject
      readonly problems: readonly Problem[]
    }
  | { readonly kind: 'failed'; readonly message: string }

/** Reads a journey's file from anywhere, with what its checks say of it alone; a journey with problems can still be mended. Never throws. */
export async function readJourneyFile(path: string): Promise<ReadJourneyFile> {
  const read = await new JsonFiles().read(path)
  if (!read.ok) return { kind: 'failed', message: read.problems[0]?.message ?? 'It could not be read.' }
  const { value } = read
  const isJourney = isJsonObject(value) && typeof value.format === 'string' && value.format.startsWith('rehearsal/journey/')
  if (!isJourney) return { kind: 'failed', message: 'This is no journey: a journey’s file says "format": "rehearsal/journey/1".' }
  const decoded = decodeJourney(value)
  const problems = [...(decoded.ok ? decoded.warnings : decoded.problems), ...checkReadableJourney(value)]
  return { kind: 'read', file: basename(path), document: value as JsonObject, problems }
}
