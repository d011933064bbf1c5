import { open, stat } from 'node:fs/promises'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { problemOfFailure, problemWithFile } from './file-failure.ts'
import { placeOf } from './json-flaw.ts'
import { scanJson } from './scan-json.ts'

/** JSON documents over 64 MB are refused (contract section 2, limits). */
export const largestDocument = 64 * 1024 * 1024

export type JsonFile = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problems: readonly FileProblem[] }

type Content = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: FileProblem }

/** Reads a JSON document. Never throws: whatever is wrong with the file is a problem, named with `path` as it was given. */
export async function readJsonFile(path: string): Promise<JsonFile> {
  const content = await readBytes(path)
  if (!content.ok) return { ok: false, problems: [content.problem] }
  const text = textOf(content.bytes)
  if (text === null) return { ok: false, problems: [problemWithFile(path, 'not-utf8', encodingMessage(content.bytes))] }
  return parse(path, text)
}

async function readBytes(path: string): Promise<Content> {
  try {
    // Asked before opening: opening a pipe would wait for whoever writes to it.
    const found = await stat(path)
    if (found.isDirectory()) return { ok: false, problem: problemOfFailure(path, { code: 'EISDIR' }) }
    if (!found.isFile()) return { ok: false, problem: problemWithFile(path, 'not-a-file', 'This is a device or a pipe: name a file.') }
    if (found.size > largestDocument) return { ok: false, problem: tooLarge(path, found.size) }
    const handle = await open(path)
    try {
      const bytes = await handle.readFile()
      return bytes.length > largestDocument ? { ok: false, problem: tooLarge(path, bytes.length) } : { ok: true, bytes }
    } finally {
      await handle.close()
    }
  } catch (failure) {
    return { ok: false, problem: problemOfFailure(path, failure) }
  }
}

function tooLarge(path: string, size: number): FileProblem {
  const megabytes = (size / 1024 / 1024).toFixed(1)
  return problemWithFile(path, 'file-too-large', `The file has ${megabytes} MB and a JSON document may have 64 MB: make it smaller.`)
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

export function encodingMessage([first, second]: Uint8Array): string {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return isUtf16 ? 'The file is UTF-16 text: save it as UTF-8.' : 'The file is not UTF-8 text: save it as UTF-8.'
}

function parse(path: string, text: string): JsonFile {
  const flaws = scanJson(text)
  if (flaws.length === 0) return { ok: true, value: JSON.parse(text) as unknown }
  const problems = flaws.map((flaw): FileProblem => {
    return { file: path, pointer: placeOf(flaw, text), severity: 'error', code: flaw.code, message: flaw.message }
  })
  return { ok: false, problems }
}
