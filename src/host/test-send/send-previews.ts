import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { faultSentence } from '../run/fault-sentence.ts'
import type { FoundProfiles, PreviewAnswer, PreviewRequest, ProfileSearch } from './preview-request.ts'

/** To the worker. */
export interface PreviewAsked {
  readonly id: number
  readonly asked: PreviewRequest | ProfileSearch
}

/** From the worker. */
export interface PreviewTold {
  readonly id: number
  readonly answer: PreviewAnswer | FoundProfiles
}

/**
 * Test sends for a window, made in a worker thread, so that no code of others keeps the window waiting. The thread starts with the first; one
 * that dies makes room for another.
 */
export class SendPreviews {
  readonly #workerFile: string
  readonly #asked = new Map<number, (answer: PreviewTold['answer']) => void>()
  #worker: Worker | null = null
  #lastId = 0

  /** @param workerFile the bundled worker; beside the running program unless told */
  constructor(workerFile = join(__dirname, 'preview-worker.cjs')) {
    this.#workerFile = workerFile
  }

  async preview(request: PreviewRequest): Promise<PreviewAnswer> {
    const answer = await this.#ask(request)
    return 'kind' in answer ? answer : { kind: 'failed', message: 'The thread of the test sends answered something else.' }
  }

  /** One slice of a search; where the thread died, nobody was found. */
  async search(search: ProfileSearch): Promise<FoundProfiles> {
    const answer = await this.#ask(search)
    return 'kind' in answer ? { profiles: [], next: null, of: 0 } : answer
  }

  #ask(asked: PreviewAsked['asked']): Promise<PreviewTold['answer']> {
    const id = ++this.#lastId
    return new Promise((answer) => {
      this.#asked.set(id, answer)
      this.#worker ??= this.#start()
      this.#worker.postMessage({ id, asked } satisfies PreviewAsked)
    })
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#end('The window was closed.')
    await worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(this.#workerFile)
    worker.on('message', ({ id, answer }: PreviewTold) => {
      this.#asked.get(id)?.(answer)
      this.#asked.delete(id)
    })
    const died = (message: string) => {
      if (this.#worker === worker) this.#end(message)
    }
    worker.on('error', (failure) => died(faultSentence(failure)))
    worker.on('exit', () => died('The thread of the test sends ended before its time.'))
    return worker
  }

  #end(message: string): void {
    this.#worker = null
    for (const answer of this.#asked.values()) answer({ kind: 'failed', message })
    this.#asked.clear()
  }
}
