import { setImmediate as nextTurn } from 'node:timers/promises'

/** Where text goes, piece after piece; a write is over when there is room for the next. */
export interface TextSink {
  write(text: string): Promise<void>
  /** False when nobody reads any more: then there is no use in going on. */
  readonly isOpen: boolean
}

const charactersPerWrite = 64 * 1024

/**
 * Writes pieces of text as they are made, never all of it in memory. Between writes the thread hears what it is told.
 * @param signal ends the writing early
 */
export async function writePieces(sink: TextSink, pieces: Iterable<string>, signal: AbortSignal): Promise<void> {
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < charactersPerWrite) continue
    await sink.write(waiting)
    waiting = ''
    await nextTurn()
    if (signal.aborted || !sink.isOpen) return
  }
  if (waiting !== '') await sink.write(waiting)
}
