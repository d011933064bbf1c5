import type { RunReader } from '../../engine/index.ts'
import { buildRunDatabase } from '../../host/database/build-run-database.ts'
import { OutputFile } from '../../host/output/output-file.ts'
import { resultText } from '../../host/output/result-text.ts'
import { sendLines } from '../../host/output/send-lines.ts'
import { type TextSink, writePieces } from '../../host/output/text-sink.ts'
import type { StandardStreams } from '../standard-streams.ts'
import type { RunOptions } from './run-command.ts'

/**
 * What a run leaves behind beside its summary: `--json`, `--trace`, `--sends`, `--step-events` and `--sqlite`. Files get their names when all
 * is written.
 */
export class RunOutputs {
  readonly #files: OutputFile[] = []
  readonly #output: TextSink
  readonly #isList: boolean
  readonly #limit: number
  #json: TextSink | null = null
  #trace: TextSink | null = null
  #sends: TextSink | null = null
  #stepEvents: TextSink | null = null
  #sqlite: OutputFile | null = null
  #results = 0

  private constructor(limit: number, isList: boolean, output: TextSink) {
    this.#limit = limit
    this.#isList = isList
    this.#output = output
  }

  /** Opens everything at once: what cannot be written is known before the run, as an OutputFailure. */
  static async open(options: RunOptions, isList: boolean, { output }: StandardStreams): Promise<RunOutputs> {
    const outputs = new RunOutputs(options.limit, isList, output)
    try {
      outputs.#json = await outputs.#openText(options.json)
      outputs.#trace = await outputs.#openText(options.trace)
      outputs.#sends = await outputs.#openText(options.sends)
      outputs.#stepEvents = await outputs.#openText(options.stepEvents)
      outputs.#sqlite = options.sqlite === undefined ? null : await outputs.#openFile(options.sqlite)
      return outputs
    } catch (failure) {
      await outputs.discard()
      throw failure
    }
  }

  get wantsStepEvents(): boolean {
    return this.#stepEvents !== null
  }

  get wantsSends(): boolean {
    return this.#sends !== null
  }

  /** Writes a finished run. @param onSends is told how many sends of how many were written for `--sends` */
  async add(reader: RunReader, signal: AbortSignal, onSends: (written: number, total: number) => void): Promise<void> {
    if (this.#json) {
      const opening = this.#isList ? (this.#results === 0 ? '[\n' : ',\n') : ''
      await this.#json.write(opening)
      await writePieces(this.#json, resultText(reader.result(this.#limit)), signal)
    }
    if (this.#trace) await writePieces(this.#trace, asLines(reader.traceLines()), signal)
    const { sends } = reader.index
    if (this.#sends)
      await writePieces(
        this.#sends,
        sendLines(reader, sends, (written) => onSends(written, sends.length)),
        signal,
      )
    if (this.#stepEvents) await writePieces(this.#stepEvents, asLines(reader.stepEventLines()), signal)
    if (this.#sqlite) {
      const database = await buildRunDatabase(reader, signal)
      if (database) await this.#sqlite.write(database)
    }
    this.#results += 1
  }

  /** Gives the files their names; without any run there is nothing to keep. Answers with the names. */
  async finish(): Promise<string[]> {
    if (this.#results === 0) {
      await this.discard()
      return []
    }
    if (this.#json && this.#isList) await this.#json.write(']\n')
    for (const file of this.#files) await file.commit()
    return this.#files.map(({ path }) => path)
  }

  /** Leaves no file behind. */
  async discard(): Promise<void> {
    for (const file of this.#files) await file.discard()
  }

  async #openText(path: string | undefined): Promise<TextSink | null> {
    if (path === undefined) return null
    return path === '-' ? this.#output : this.#openFile(path)
  }

  async #openFile(path: string): Promise<OutputFile> {
    const file = await OutputFile.open(path)
    this.#files.push(file)
    return file
  }
}

function* asLines(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`
}
