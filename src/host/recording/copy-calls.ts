import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { decodeCall } from '../../engine/inputs/decode-call.ts'
import { isBrokenLine } from '../data/read-call-file.ts'
import { readLines } from '../data/read-lines.ts'
import { readJsonFile } from '../files/read-json-file.ts'
import { OutputFailure } from '../output/output-failure.ts'
import { OutputFile } from '../output/output-file.ts'
import { callsIn } from './find-recording.ts'

const lineFeed = 0x0a

/**
 * Copies a file of calls, one a line, without the lines that are none: one of them would keep all from being replayed.
 * @returns its name in the folder. A name that is taken gets the scenario's in front.
 * @throws OutputFailure where it cannot be read or written
 */
export async function copyCalls(path: string, folder: string, slug: string): Promise<string> {
  const own = `${basename(path).replace(/\.(json|jsonl|ndjson)$/i, '')}.ndjson`
  const isTaken = (await stat(join(folder, own)).catch(() => null)) !== null
  const name = isTaken ? `${slug}-${own}` : own
  const copy = await OutputFile.open(join(folder, name))
  try {
    if (/\.json$/i.test(path)) await copyList(path, copy)
    else await copyLines(path, copy)
    await copy.commit()
    return name
  } catch (failure) {
    await copy.discard()
    throw failure
  }
}

async function copyList(path: string, copy: OutputFile): Promise<void> {
  const read = await readJsonFile(path)
  for (const [place, call] of ((read.ok ? callsIn(read.value) : null) ?? []).entries()) {
    if (decodeCall(call, place + 1).kind !== 'problems') await copy.write(`${JSON.stringify(call)}\n`)
  }
}

/** What is copied is copied byte for byte. */
async function copyLines(path: string, copy: OutputFile): Promise<void> {
  const broken = new Set<number>()
  const failure = await readLines(path, (text, line) => void (isBrokenLine(text, line) && broken.add(line)), {})
  if (failure !== null) throw new OutputFailure(path, `${basename(path)}: ${failure.message}`)
  let line = 1
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0
    const kept: Buffer[] = []
    while (from < piece.length) {
      const end = piece.indexOf(lineFeed, from)
      const to = end < 0 ? piece.length : end + 1
      if (!broken.has(line)) kept.push(piece.subarray(from, to))
      if (end >= 0) line += 1
      from = to
    }
    await copy.write(kept.length === 1 && kept[0] ? kept[0] : Buffer.concat(kept))
  }
}
