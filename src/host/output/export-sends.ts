import type { SendQuery } from '../../engine/account/views.ts'
import type { RunReader } from '../../engine/index.ts'
import { faultSentence } from '../run/fault-sentence.ts'
import { OutputFailure } from './output-failure.ts'
import { OutputFile } from './output-file.ts'
import { sendLines } from './send-lines.ts'
import { writePieces } from './text-sink.ts'

export interface ExportRequest {
  /** The file that the sends are written to. */
  readonly path: string
  /** Which sends. */
  readonly query: SendQuery
}

export interface ExportProgress {
  readonly written: number
  readonly total: number
}

/** Only what is done leaves a file. */
export type ExportEnding =
  | { readonly kind: 'done'; readonly path: string; readonly count: number }
  | { readonly kind: 'cancelled' }
  /** Why, in a sentence. */
  | { readonly kind: 'failed'; readonly message: string }

export interface ExportListeners {
  /** Where the file grows until it is done; null where it is written in place. */
  readonly onBegun: (growing: string | null) => void
  readonly onProgress: (progress: ExportProgress) => void
}

/** Writes the sends that match as NDJSON, in slices between which the thread hears what it is told. */
export async function exportSends(
  reader: RunReader,
  { path, query }: ExportRequest,
  { onBegun, onProgress }: ExportListeners,
  signal: AbortSignal,
): Promise<ExportEnding> {
  let file: OutputFile | null = null
  try {
    file = await OutputFile.open(path)
    onBegun(file.growing)
    const rows = reader.sendRows(query)
    const total = rows.length
    onProgress({ written: 0, total })
    const lines = sendLines(reader, rows, (written) => onProgress({ written, total }))
    await writePieces(file, lines, signal)
    if (signal.aborted) {
      await file.discard()
      return { kind: 'cancelled' }
    }
    await file.commit()
    return { kind: 'done', path, count: total }
  } catch (failure) {
    await file?.discard()
    return { kind: 'failed', message: failure instanceof OutputFailure ? failure.message : faultSentence(failure) }
  }
}
