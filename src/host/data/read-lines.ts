import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { problemOfFailure, problemWithFile } from '../files/file-failure.ts'
import { largestDocument } from '../files/read-json-file.ts'
import { encodingMessage } from '../files/read-text.ts'

/** What whoever waits for a long reading may hear and say. */
export interface Reading {
  /** Told after each piece of a file, with its length in bytes. */
  readonly onBytes?: ((bytes: number) => void) | undefined
  /** Asked before each piece; a reading that is cancelled ends at once, with what it has. */
  readonly isCancelled?: (() => boolean) | undefined
}

const pieceBytes = 1 << 20
const lineFeed = 0x0a

/** How many bytes there are to read, or why there are none. */
export async function sizeOfFile(path: string): Promise<number | FileProblem> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return problemOfFailure(path, { code: 'EISDIR' })
    // Asked before opening: opening a pipe would wait for whoever writes to it.
    return found.isFile() ? found.size : problemWithFile(path, 'not-a-file', 'This is a device or a pipe: name a file.')
  } catch (failure) {
    return problemOfFailure(path, failure)
  }
}

/**
 * Reads a text file line by line, however long it is, without ever holding all of it. Never throws: what ends the reading before its time
 * is a problem with the file as a whole.
 *
 * @param onLine told each line without its end, numbered from 1
 */
export async function readLines(path: string, onLine: (text: string, line: number) => void, reading: Reading): Promise<FileProblem | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 0
  let rest = ''
  let badLine = 0
  const take = (text: string): FileProblem | null => {
    let from = 0
    const whole = rest === '' ? text : rest + text
    for (let end = whole.indexOf('\n'); end >= 0; end = whole.indexOf('\n', from)) {
      onLine(whole.slice(from, end), ++line)
      from = end + 1
    }
    rest = whole.slice(from)
    if (rest.length <= largestDocument) return null
    return problemAtLine(path, line + 1, 'file-too-large', 'The line has more than 64 MB: write one call a line.')
  }
  try {
    for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
      if (reading.isCancelled?.()) return null
      badLine = line + 1 + linesBeforeFlaw(piece)
      const tooLong = take(decoder.decode(piece, { stream: true }))
      if (tooLong) return tooLong
      reading.onBytes?.(piece.length)
    }
    take(decoder.decode())
    if (rest !== '') onLine(rest, line + 1)
    return null
  } catch (failure) {
    // What the decoder throws carries this code, and no system call does.
    const isEncoding = failure instanceof TypeError
    return isEncoding ? problemAtLine(path, badLine, 'not-utf8', encodingMessage(new Uint8Array())) : problemOfFailure(path, failure)
  }
}

/** How many lines of a piece come before one that is not UTF-8. Its first and last line may be parts, which say nothing of themselves. */
function linesBeforeFlaw(piece: Buffer): number {
  if (isUtf8(piece)) return 0
  let lines = 0
  for (
    let from = piece.indexOf(lineFeed) + 1, to = piece.indexOf(lineFeed, from);
    to >= 0;
    from = to + 1, to = piece.indexOf(lineFeed, from)
  ) {
    lines += 1
    if (!isUtf8(piece.subarray(from, to))) return lines
  }
  return 0
}

function problemAtLine(file: string, line: number, code: string, message: string): FileProblem {
  return { ...problemWithFile(file, code, message), pointer: String(line) }
}
