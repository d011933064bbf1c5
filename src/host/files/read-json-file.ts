import type { FileProblem } from '../../engine/model/file-problem.ts'
import { placeOf } from './json-flaw.ts'
import { readText } from './read-text.ts'
import { scanJson } from './scan-json.ts'

/** JSON documents over 64 MB are refused (contract section 2, limits). */
export const largestDocument = 64 * 1024 * 1024

export type JsonFile = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problems: readonly FileProblem[] }

/** Reads a JSON document. Never throws: whatever is wrong with the file is a problem, named with `path` as it was given. */
export async function readJsonFile(path: string): Promise<JsonFile> {
  const read = await readText(path, { bytes: largestDocument, words: 'a JSON document may have 64 MB' })
  return read.ok ? parse(path, read.text) : { ok: false, problems: [read.problem] }
}

function parse(path: string, text: string): JsonFile {
  const flaws = scanJson(text)
  if (flaws.length === 0) return { ok: true, value: JSON.parse(text) as unknown }
  const problems = flaws.map((flaw): FileProblem => {
    return { file: path, pointer: placeOf(flaw, text), severity: 'error', code: flaw.code, message: flaw.message }
  })
  return { ok: false, problems }
}
