import type { TraceIndex } from '../trace/trace-index.ts'
import type { SendReader } from './send-reader.ts'

/** How many sends came to nothing or are still on their way, and why. */
export interface SendTroubles {
  /** By the codes of their errors. */
  readonly failed: ReadonlyMap<string, number>
  /** By what their last attempts met. */
  readonly pending: ReadonlyMap<string, number>
  /** Of how many sends this is known: all of them, or those that cost little. */
  readonly looked: number
  readonly total: number
}

/**
 * What became of the sends of a run, without rendering all of them: where more than `most` would have to be rendered, only so many are, evenly
 * over the run, and none whose destination has to be told of all its calls first.
 */
export function sendTroubles(sends: SendReader, { sends: rows, run }: TraceIndex, most: number): SendTroubles {
  const all = Array.from(rows)
  const unknown = all.filter((row) => sends.knownFate(row) === null)
  if (unknown.length <= most) sends.learn(unknown)
  else {
    const { coupled } = run.compiled.calls
    const alone = unknown.filter((row) => !coupled.has(sends.activationOf(row).activation.destination))
    const step = Math.max(1, alone.length / most)
    sends.learn(Array.from({ length: Math.min(most, alone.length) }, (_, place) => alone[Math.floor(place * step)] as number))
  }
  const failed = new Map<string, number>()
  const pending = new Map<string, number>()
  let looked = 0
  for (const row of all) {
    const fate = sends.knownFate(row)
    if (fate === null) continue
    looked += 1
    const { status, errorCode, waitsAfter } = fate
    if (status === 'failed') count(failed, errorCode ?? 'failed')
    if (status === 'pending') count(pending, waitsAfter === null ? 'no answer yet' : `after ${waitsAfter}`)
  }
  return { failed, pending, looked, total: all.length }
}

function count(counts: Map<string, number>, why: string): void {
  counts.set(why, (counts.get(why) ?? 0) + 1)
}
