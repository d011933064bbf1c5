import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { type CallOutcome, type IntegrationThreadSettings, type NumberedCall, statePlaces } from './integration-requests.ts'
import { Patience } from './patience.ts'

/** Patience is looked at so often, ms. */
const longestLook = 500

/** More than the machine of functions may use: its own limits have to come first. */
const stackSizeMb = 16

/**
 * A thread that the vendor's code and functions run in, seen from whoever asks it: a world of its own, with a standing clock, chance from the seed, no
 * network and nothing of this process's environment.
 */
export class IntegrationThread {
  /** The calls that it was given and has not answered, in their order. */
  readonly underWay = new Map<number, NumberedCall['call']>()
  readonly #worker: Worker
  readonly #port: MessagePort
  readonly #state = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)
  readonly #places = new Int32Array(this.#state)
  readonly #onOutcome: (outcome: CallOutcome) => void
  #hasEnded = false

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
    this.#worker.on('error', () => this.#end())
    this.#worker.on('exit', () => this.#end())
    this.#worker.unref()
    this.#port.on('message', (outcomes: readonly CallOutcome[]) => this.#take(outcomes))
    this.#port.unref()
  }

  get isOpen(): boolean {
    return !this.#hasEnded
  }

  /** The number of the call that it is at; null between calls. */
  get callUnderWay(): number | null {
    return Atomics.load(this.#places, statePlaces.callUnderWay) || null
  }

  /** The call that it is at; null between calls. */
  get atWork(): NumberedCall['call'] | null {
    return this.underWay.get(this.callUnderWay ?? 0) ?? null
  }

  /** Gives it calls to perform; nobody waits for them yet. */
  give(calls: readonly NumberedCall[]): void {
    for (const { id, call } of calls) this.underWay.set(id, call)
    this.#port.postMessage(calls)
  }

  /**
   * Hears what it has answered, and waits for that where it has not.
   * @returns false where the call that it is at has not come to an end for so long
   */
  awaitAnswer(patienceMs: number): boolean {
    let call = this.callUnderWay
    let patience = new Patience(patienceMs)
    for (;;) {
      const answers = Atomics.load(this.#places, statePlaces.answers)
      if (this.#hear()) return true
      Atomics.wait(this.#places, statePlaces.answers, answers, Math.min(patienceMs, longestLook))
      if (this.callUnderWay !== call) {
        call = this.callUnderWay
        patience = new Patience(patienceMs)
      } else if (patience.isOver && Atomics.load(this.#places, statePlaces.answers) === answers) return false
    }
  }

  /** Ends it, whatever it is at. */
  close(): void {
    this.#end()
    void this.#worker.terminate()
  }

  #hear(): boolean {
    const received = receiveMessageOnPort(this.#port) as { readonly message: readonly CallOutcome[] } | undefined
    if (received) this.#take(received.message)
    return received !== undefined
  }

  #take(outcomes: readonly CallOutcome[]): void {
    for (const outcome of outcomes) {
      this.underWay.delete(outcome.id)
      this.#onOutcome(outcome)
    }
  }

  #end(): void {
    this.#hasEnded = true
  }
}
