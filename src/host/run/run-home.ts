import { totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Answered, Asked, QuestionName } from '../../engine/index.ts'
import type { ExportEnding, ExportProgress, ExportRequest } from '../output/export-sends.ts'
import type { RecordingSurvey } from '../recording/survey-recording.ts'
import { faultSentence } from './fault-sentence.ts'
import type { Question, RunEnding, RunProgress, RunRequest, WorkerNews, WorkerRequest, WorkerSettings } from './run-requests.ts'
import { RunningExport } from './running-export.ts'

interface OpenQuestion {
  readonly answer: (value: unknown) => void
  readonly fail: (failure: Error) => void
}

/** Enough for the largest run that makes sense, and not so much that the machine stands still. */
const memoryMb = Math.min(8192, Math.floor((totalmem() / 1024 / 1024) * 0.75))

/**
 * One run and the worker thread that is its home, seen from the main thread. The run lives as long as the thread: a fault or an exhausted
 * memory there ends this run and no other.
 */
export class RunHome {
  readonly #worker: Worker
  readonly #cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  #onProgress: (progress: RunProgress) => void = () => undefined
  readonly #asked = new Map<number, OpenQuestion>()
  #lastId = 0
  #export: RunningExport | null = null
  #ended: ((ending: RunEnding) => void) | null = null
  #surveyed: ((survey: RecordingSurvey | null) => void) | null = null
  #isOpen = true
  #isCancelled = false

  /** @param workerFile the bundled run-worker.cjs */
  constructor(workerFile: string) {
    const settings: WorkerSettings = { cancelled: this.#cancelled }
    this.#worker = new Worker(workerFile, { workerData: settings, resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    this.#worker.on('message', (news: WorkerNews) => this.#hear(news))
    this.#worker.on('messageerror', (failure) => this.#died(faultSentence(failure)))
    this.#worker.on('error', (failure) => this.#died(faultSentence(failure)))
    this.#worker.on('exit', () => this.#died('The thread of the run ended before its time.'))
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Whether nobody wants what comes of it any more. */
  get isCancelled(): boolean {
    return this.#isCancelled
  }

  /** Warms the thread by reading this, until something is started. What is read is not kept. */
  prepare(request: RunRequest): void {
    this.#post({ kind: 'prepare', request })
  }

  /** Runs the scenario to its end. Once per home. */
  start(request: RunRequest, onProgress: (progress: RunProgress) => void): Promise<RunEnding> {
    this.#onProgress = onProgress
    const ending = new Promise<RunEnding>((resolve) => {
      this.#ended = resolve
    })
    this.#post({ kind: 'start', request })
    return ending
  }

  /** Reads a recording to its end; null where there is none, or it was cancelled. Once per home, instead of a run. */
  survey(paths: readonly string[], onProgress: (progress: RunProgress) => void): Promise<RecordingSurvey | null> {
    this.#onProgress = onProgress
    const survey = new Promise<RecordingSurvey | null>((resolve) => {
      this.#surveyed = resolve
    })
    this.#post({ kind: 'survey', paths })
    return survey
  }

  /** Lets the run end as cancelled after the slice that it is in. */
  cancel(): void {
    this.#isCancelled = true
    Atomics.store(new Int32Array(this.#cancelled), 0, 1)
  }

  /** Rejects when the worker could not answer, which is a mistake of ours, or has died. */
  ask<Name extends QuestionName>(name: Name, args: Asked<Name>): Promise<Answered<Name>> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      if (!this.#isOpen) return reject(new Error('The run is gone.'))
      this.#asked.set(id, { answer: (value) => resolve(value as Answered<Name>), fail: reject })
      this.#post({ kind: 'ask', id, question: { name, args } as Question })
    })
  }

  /** Writes sends of the finished run; questions are answered meanwhile. One export at a time. */
  async exportSends(request: ExportRequest, onProgress: (progress: ExportProgress) => void): Promise<ExportEnding> {
    if (!this.#isOpen) return { kind: 'cancelled' }
    if (this.#export) return { kind: 'failed', message: 'Another export is not over yet: wait for it, or cancel it.' }
    const running = new RunningExport({ onProgress })
    this.#export = running
    this.#post({ kind: 'export', request })
    const ending = await running.ended
    this.#export = null
    return ending
  }

  /** Lets the export that is going on end as cancelled after the slice that it is in. */
  cancelExport(): void {
    if (this.#export) this.#post({ kind: 'cancel-export' })
  }

  /** Ends the thread, and with it the run and its export. */
  async close(): Promise<void> {
    this.cancelExport()
    await this.#export?.farewell()
    const broken = this.#export
    this.#end({ kind: 'cancelled' }, 'The run was closed.')
    await this.#worker.terminate()
    await broken?.broken({ kind: 'cancelled' })
  }

  #post(request: WorkerRequest): void {
    this.#worker.postMessage(request)
  }

  #hear(news: WorkerNews): void {
    switch (news.kind) {
      case 'progress':
        this.#onProgress(news.progress)
        return
      case 'ended':
        this.#ended?.(news.ending)
        return
      case 'surveyed':
        this.#surveyed?.(news.survey)
        return
      // Threads that count are none of a run.
      case 'count-progress':
      case 'counted':
        return
      case 'answer':
        this.#asked.get(news.id)?.answer(news.answer)
        this.#asked.delete(news.id)
        return
      case 'unanswered':
        this.#asked.get(news.id)?.fail(new Error(news.message))
        this.#asked.delete(news.id)
        return
      case 'export-begun':
        this.#export?.begun(news.growing)
        return
      case 'export-progress':
        this.#export?.listeners.onProgress(news.progress)
        return
      case 'export-ended':
        this.#export?.end(news.ending)
        return
    }
  }

  #died(message: string): void {
    if (!this.#isOpen) return
    this.#end({ kind: 'fault', message }, message)
    void this.#export?.broken({ kind: 'failed', message })
  }

  #end(ending: RunEnding, message: string): void {
    this.#isOpen = false
    this.#ended?.(ending)
    this.#surveyed?.(null)
    for (const { fail } of this.#asked.values()) fail(new Error(message))
    this.#asked.clear()
  }
}
