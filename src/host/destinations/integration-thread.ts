import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { ActionCall } from '../../engine/index.ts'
import type { Integration } from '../../engine/integrations/integration.ts'
import type { FunctionReport, FunctionSource } from '../functions/function-report.ts'
import {
  type CallOutcome,
  type IntegrationAnswer,
  type IntegrationRequest,
  type IntegrationThreadSettings,
  type NumberedCall,
  statePlaces,
} from './integration-requests.ts'

interface Asked {
  readonly answer: (answer: IntegrationAnswer) => void
  readonly fail: (failure: Error) => void
}

/** More than the machine of functions may use: its own limits have to come first. */
const stackSizeMb = 16

/**
 * A thread that the vendor's code and functions run in, seen from whoever asks it: a world of its own, with a standing clock, chance from the seed, no
 * network and nothing of this process's environment.
 */
export class IntegrationThread {
  /** The calls that it was given and has not answered, in their order. */
  readonly underWay = new Map<number, ActionCall>()
  readonly #worker: Worker
  readonly #port: MessagePort
  readonly #state = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)
  readonly #places = new Int32Array(this.#state)
  readonly #onOutcome: (outcome: CallOutcome) => void
  readonly #asked = new Map<number, Asked>()
  #lastAsked = 0
  #trouble: string | null = null

  /** @param workerFile the bundled integration-worker.cjs */
  constructor(workerFile: string, onOutcome: (outcome: CallOutcome) => void) {
    const { port1, port2 } = new MessageChannel()
    this.#onOutcome = onOutcome
    this.#port = port1
    const workerData: IntegrationThreadSettings = { port: port2, state: this.#state }
    // What the vendor's libraries print is not ours to show.
    this.#worker = new Worker(workerFile, {
      workerData,
      transferList: [port2],
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { stackSizeMb },
    })
    this.#worker.on('error', ({ message }) => this.#end(message))
    this.#worker.on('exit', () => this.#end('The thread of the integrations ended before its time.'))
    this.#worker.unref()
    this.#port.on('message', (answer: IntegrationAnswer) => this.#take(answer))
    this.#port.unref()
  }

  get isOpen(): boolean {
    return this.#trouble === null
  }

  /** The number of the call that it is at; null between calls. */
  get callUnderWay(): number | null {
    return Atomics.load(this.#places, statePlaces.callUnderWay) || null
  }

  /** The call that it is at; null between calls. */
  get atWork(): ActionCall | null {
    return this.underWay.get(this.callUnderWay ?? 0) ?? null
  }

  async describe(folder: string): Promise<Integration> {
    const answer = await this.#ask((id) => ({ kind: 'describe', id, folder }))
    if (answer.kind !== 'described') throw new Error(`The integration ${folder} was not described.`)
    return answer.integration
  }

  async tryOut(source: FunctionSource): Promise<FunctionReport> {
    const answer = await this.#ask((id) => ({ kind: 'try', id, source }))
    if (answer.kind !== 'tried') throw new Error(`The function ${source.file} was not tried.`)
    return answer.report
  }

  /** Gives it calls to perform; nobody waits for them yet. */
  give(calls: readonly NumberedCall[]): void {
    for (const { id, call } of calls) this.underWay.set(id, call)
    this.#post({ kind: 'perform', calls })
  }

  /**
   * Hears what it has answered, and waits for that where it has not.
   * @returns false where the call that it is at has not come to an end for so long
   */
  awaitAnswer(patienceMs: number): boolean {
    for (;;) {
      const answers = Atomics.load(this.#places, statePlaces.answers)
      const call = this.callUnderWay
      if (this.#hear()) return true
      const isSilent = Atomics.wait(this.#places, statePlaces.answers, answers, patienceMs) === 'timed-out'
      if (isSilent && this.callUnderWay === call) return false
    }
  }

  /** Ends it, whatever it is at. */
  close(): void {
    this.#end('The thread of the integrations did not answer.')
    void this.#worker.terminate()
  }

  #ask(requestOf: (id: number) => IntegrationRequest): Promise<IntegrationAnswer> {
    const id = ++this.#lastAsked
    return new Promise((answer, fail) => {
      if (this.#trouble !== null) return fail(new Error(this.#trouble))
      this.#asked.set(id, { answer, fail })
      this.#keepAlive()
      this.#post(requestOf(id))
    })
  }

  #post(request: IntegrationRequest): void {
    this.#port.postMessage(request)
  }

  #hear(): boolean {
    const received = receiveMessageOnPort(this.#port) as { readonly message: IntegrationAnswer } | undefined
    if (received) this.#take(received.message)
    return received !== undefined
  }

  #take(answer: IntegrationAnswer): void {
    if (answer.kind === 'performed') {
      for (const outcome of answer.outcomes) {
        this.underWay.delete(outcome.id)
        this.#onOutcome(outcome)
      }
      return
    }
    const asked = this.#asked.get(answer.id)
    this.#asked.delete(answer.id)
    this.#keepAlive()
    if (answer.kind === 'broken') asked?.fail(new Error(answer.message))
    else asked?.answer(answer)
  }

  #end(trouble: string): void {
    this.#trouble ??= trouble
    for (const { fail } of this.#asked.values()) fail(new Error(this.#trouble))
    this.#asked.clear()
    this.#keepAlive()
  }

  /** Only who waits for an answer keeps the process alive. */
  #keepAlive(): void {
    if (this.#asked.size > 0) this.#port.ref()
    else this.#port.unref()
  }
}
