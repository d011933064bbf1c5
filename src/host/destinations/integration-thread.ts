import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { EngineFault, type IntegrationCall, type PerformedAction } from '../../engine/index.ts'
import type { Integration } from '../../engine/integrations/integration.ts'
import { folderOf } from './integration-folders.ts'
import type { IntegrationAnswer, IntegrationRequest, IntegrationThreadSettings } from './integration-requests.ts'
import { integrationWorkerFile } from './integration-worker-file.ts'

/** The package loads in half a second, and no action computes for long. */
const longestSendMs = 30_000

/** More than anybody looks ahead. */
const mostForeseen = 1_000

interface Asked {
  readonly answer: (integration: Integration) => void
  readonly fail: (failure: Error) => void
}

/**
 * The thread that the vendor's code runs in, seen from whoever asks it: a world of its own, with a standing clock, chance from the seed, no
 * network and nothing of this process's environment. Sends are rendered while the asker waits, so that the engine reads them like all else.
 */
export class IntegrationThread {
  readonly #worker: Worker
  readonly #port: MessagePort
  readonly #answered = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  readonly #counter = new Int32Array(this.#answered)
  readonly #asked = new Map<number, Asked>()
  /** Calls that are under way before anybody waits for them, and what has come of some. */
  readonly #foreseen = new Map<IntegrationCall, number>()
  readonly #early = new Map<number, IntegrationAnswer>()
  #firstWanted = 0
  #lastId = 0
  #trouble: string | null = null

  /**
   * @param workerFile the bundled integration-worker.cjs
   * @param patienceMs how long a send may take until its integration is given up
   */
  constructor(
    workerFile: string,
    readonly patienceMs = longestSendMs,
  ) {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    const workerData: IntegrationThreadSettings = { port: port2, answered: this.#answered }
    // What the vendor's libraries print is not ours to show.
    this.#worker = new Worker(workerFile, { workerData, transferList: [port2], env: {}, stdout: true, stderr: true })
    this.#worker.on('error', ({ message }) => this.#end(message))
    this.#worker.on('exit', () => this.#end('The thread of the integrations ended before its time.'))
    this.#worker.unref()
    this.#port.on('message', (answer: IntegrationAnswer) => this.#hear(answer))
    this.#port.unref()
  }

  get isOpen(): boolean {
    return this.#trouble === null
  }

  describe(folder: string): Promise<Integration> {
    const id = ++this.#lastId
    return new Promise((answer, fail) => {
      if (this.#trouble !== null) return fail(new Error(this.#trouble))
      this.#asked.set(id, { answer, fail })
      this.#keepAlive()
      this.#post({ kind: 'describe', id, folder })
    })
  }

  /** Begins with what will be asked soon; nobody waits for it. */
  foresee(call: IntegrationCall): void {
    if (this.#foreseen.size >= mostForeseen) this.#forget()
    if (this.isOpen) this.#foreseen.set(call, this.#begin(call))
  }

  /** Waits for the answer. @throws EngineFault when there is none, which is a mistake of ours or of the package */
  perform(call: IntegrationCall): PerformedAction {
    const id = this.#foreseen.get(call) ?? this.#begin(call)
    this.#foreseen.delete(call)
    for (;;) {
      const seen = Atomics.load(this.#counter, 0)
      const answer = this.#early.get(id)
      this.#early.delete(id)
      if (answer) return performedIn(answer)
      const received = receiveMessageOnPort(this.#port) as { readonly message: IntegrationAnswer } | undefined
      if (received?.message.id === id) return performedIn(received.message)
      if (received) this.#hear(received.message)
      else if (Atomics.wait(this.#counter, 0, seen, this.patienceMs) === 'timed-out') return this.#giveUp(call)
    }
  }

  #begin(call: IntegrationCall): number {
    const id = ++this.#lastId
    const folder = folderOf(call.destination.slug)
    if (folder === null) throw new EngineFault(`a send was rendered for the unknown integration ${call.destination.slug}`)
    this.#post({ kind: 'perform', id, folder, call })
    return id
  }

  /** Whoever foresaw these has turned to something else. */
  #forget(): void {
    this.#foreseen.clear()
    this.#early.clear()
    this.#firstWanted = this.#lastId + 1
  }

  /** A send that cannot be rendered ends no run; the thread that it holds up makes room for another. */
  #giveUp({ destination, action }: IntegrationCall): PerformedAction {
    this.#end('The thread of the integrations did not answer.')
    void this.#worker.terminate()
    const message = `The code of ${destination.slug} did not come to an end with its action ${action}.`
    return { payload: null, changes: [], requests: [], failure: { status: 501, code: 'not-recordable', message } }
  }

  #post(request: IntegrationRequest): void {
    this.#port.postMessage(request)
  }

  #hear(answer: IntegrationAnswer): void {
    if (answer.kind === 'performed' && answer.id >= this.#firstWanted) this.#early.set(answer.id, answer)
    const asked = this.#asked.get(answer.id)
    this.#asked.delete(answer.id)
    this.#keepAlive()
    if (answer.kind === 'described') asked?.answer(answer.integration)
    else if (answer.kind === 'broken') asked?.fail(new Error(answer.message))
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

function performedIn(answer: IntegrationAnswer): PerformedAction {
  if (answer.kind === 'performed') return answer.performed
  throw new EngineFault(answer.kind === 'broken' ? `an integration broke: ${answer.message}` : 'an integration answered something else')
}

let shared: IntegrationThread | null = null

/** The one thread of the integrations in this thread; started when the first is asked for. */
export function integrationThread(): IntegrationThread {
  if (shared === null || !shared.isOpen) shared = new IntegrationThread(integrationWorkerFile())
  return shared
}
