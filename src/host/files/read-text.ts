import { open, stat } from 'node:fs/promises'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { problemOfFailure, problemWithFile } from './file-failure.ts'

/** How large a file may be, and the same in words. */
export interface LargestFile {
  readonly bytes: number
  readonly words: string
}

export type TextFile = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: FileProblem }

type Content = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: FileProblem }

/** Reads a file as UTF-8 text. Never throws: whatever is wrong with it is a problem, named with `path` as it was given. */
export async function readText(path: string, largest: LargestFile): Promise<TextFile> {
  const content = await readBytes(path, largest)
  if (!content.ok) return content
  const text = textOf(content.bytes)
  return text === null ? { ok: false, problem: problemWithFile(path, 'not-utf8', encodingMessage(content.bytes)) } : { ok: true, text }
}

async function readBytes(path: string, largest: LargestFile): Promise<Content> {
  try {
    // Asked before opening: opening a pipe would wait for whoever writes to it.
    const found = await stat(path)
    if (found.isDirectory()) return { ok: false, problem: problemOfFailure(path, { code: 'EISDIR' }) }
    if (!found.isFile()) return { ok: false, problem: problemWithFile(path, 'not-a-file', 'This is a device or a pipe: name a file.') }
    if (found.size > largest.bytes) return { ok: false, problem: tooLarge(path, found.size, largest) }
    const handle = await open(path)
    try {
      const bytes = await handle.readFile()
      return bytes.length > largest.bytes ? { ok: false, problem: tooLarge(path, bytes.length, largest) } : { ok: true, bytes }
    } finally {
      await handle.close()
    }
  } catch (failure) {
    return { ok: false, problem: problemOfFailure(path, failure) }
  }
}

function tooLarge(path: string, size: number, { words }: LargestFile): FileProblem {
  const megabytes = (size / 1024 / 1024).toFixed(1)
  return problemWithFile(path, 'file-too-large', `The file has ${megabytes} MB and ${words}: make it smaller.`)
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
