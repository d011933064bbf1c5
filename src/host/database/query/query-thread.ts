import { Worker } from 'node:worker_threads'
import { faultSentence } from '../../run/fault-sentence.ts'
import type { QueryAsked, QueryQuestion, QueryQuestionName, QueryQuestions, QueryThreadSettings, QueryTold } from './query-questions.ts'

type Answer<Name extends QueryQuestionName> = ReturnType<QueryQuestions[Name]>

interface Asked {
  readonly answer: (value: unknown) => void
  readonly fail: (failure: Error) => void
}

/** The thread of queries, seen from the main thread. Whatever it is doing ends when it is closed. */
export class QueryThread {
  readonly #worker: Worker
  readonly #asked = new Map<number, Asked>()
  #lastId = 0
  #ended: string | null = null

  /** @param workerFile the bundled query-worker.cjs */
  constructor(workerFile: string, settings: QueryThreadSettings) {
    this.#worker = new Worker(workerFile, { workerData: settings })
    this.#worker.on('message', (told: QueryTold) => this.#hear(told))
    this.#worker.on('messageerror', (failure) => this.#end(faultSentence(failure)))
    this.#worker.on('error', (failure) => this.#end(faultSentence(failure)))
    this.#worker.on('exit', () => this.#end('The thread of the queries ended before its time.'))
  }

  get isOpen(): boolean {
    return this.#ended === null
  }

  /** Rejects with a sentence when the thread could not answer, or is closed meanwhile. */
  ask<Name extends QueryQuestionName>(name: Name, ...args: Parameters<QueryQuestions[Name]>): Promise<Answer<Name>> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      if (this.#ended !== null) return reject(new Error(this.#ended))
      this.#asked.set(id, { answer: (value) => resolve(value as Answer<Name>), fail: reject })
      this.#worker.postMessage({ id, question: { name, args } as QueryQuestion } satisfies QueryAsked)
    })
  }

  async close(): Promise<void> {
    this.#end('The query was ended.')
    await this.#worker.terminate()
  }

  #hear(told: QueryTold): void {
    const asked = this.#asked.get(told.id)
    this.#asked.delete(told.id)
    if (told.kind === 'answer') asked?.answer(told.answer)
    else asked?.fail(new Error(told.message))
  }

  #end(message: string): void {
    this.#ended ??= message
    for (const { fail } of this.#asked.values()) fail(new Error(message))
    this.#asked.clear()
  }
}
