import { codeOf } from '../host/files/file-failure.ts'
import { OutputFailure } from '../host/output/output-failure.ts'
import type { TextSink } from '../host/output/text-sink.ts'

/** One of the process's own streams. That its reader has gone (`| head`) ends the writing and nothing else. */
export class StandardStream implements TextSink {
  readonly #stream: NodeJS.WriteStream
  readonly #name: string
  #isOpen = true

  constructor(stream: NodeJS.WriteStream, name: string) {
    this.#stream = stream
    this.#name = name
    // Every failed write also answers its own caller; unheard, the event would end the process.
    stream.on('error', () => {
      this.#isOpen = false
    })
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  write(text: string): Promise<void> {
    if (!this.#isOpen) return Promise.resolve()
    return new Promise((resolve, reject) => {
      this.#stream.write(text, (failure) => {
        if (failure && codeOf(failure) !== 'EPIPE') reject(OutputFailure.of(this.#name, failure))
        else resolve()
      })
    })
  }

  line(text: string): Promise<void> {
    return this.write(`${text}\n`)
  }
}

export interface StandardStreams {
  readonly output: StandardStream
  readonly errors: StandardStream
}
