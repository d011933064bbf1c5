import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { faultSentence } from './fault-sentence.ts'
import type { CountEnding, CountRequest, WorkerNews, WorkerRequest, WorkerSettings } from './run-requests.ts'

/**
 * Counts members of segments for a window, one count at a time, in a thread of its own that is kept warm for the next. A count that is
 * overtaken by another ends as cancelled.
 */
export class SegmentCounter {
  readonly #workerFile: string
  readonly #onShare: (share: number) => void
  /** The number of the count that is wanted. */
  readonly #wanted = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  readonly #asked = new Map<number, (ending: CountEnding) => void>()
  #worker: Worker | null = null
  #lastId = 0

  /** @param workerFile the bundled run-worker.cjs; beside the running program unless told */
  constructor(onShare: (share: number) => void, workerFile = join(__dirname, 'run-worker.cjs')) {
    this.#onShare = onShare
    this.#workerFile = workerFile
  }

  count(request: CountRequest): Promise<CountEnding> {
    const id = ++this.#lastId
    Atomics.store(new Int32Array(this.#wanted), 0, id)
    return new Promise((resolve) => {
      this.#asked.set(id, resolve)
      this.#worker ??= this.#start()
      this.#worker.postMessage({ kind: 'count', id, request } satisfies WorkerRequest)
    })
  }

  /** Nobody wants the count any more. */
  cancel(): void {
    Atomics.store(new Int32Array(this.#wanted), 0, 0)
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#end({ kind: 'cancelled' })
    await worker?.terminate()
  }

  #start(): Worker {
    const settings: WorkerSettings = { cancelled: this.#wanted }
    const worker = new Worker(this.#workerFile, { workerData: settings })
    worker.on('message', (news: WorkerNews) => {
      if (news.kind === 'count-progress' && news.id === this.#lastId) this.#onShare(news.share)
      if (news.kind !== 'counted') return
      this.#asked.get(news.id)?.(news.ending)
      this.#asked.delete(news.id)
    })
    const died = (message: string) => {
      if (this.#worker === worker) this.#end({ kind: 'fault', message })
    }
    worker.on('error', (failure) => died(faultSentence(failure)))
    worker.on('exit', () => died('The thread of the count ended before its time.'))
    return worker
  }

  #end(ending: CountEnding): void {
    this.#worker = null
    for (const resolve of this.#asked.values()) resolve(ending)
    this.#asked.clear()
  }
}
