import { availableParallelism } from 'node:os'
import { type ActionCall, EngineFault, type FunctionCall, type PerformedAction } from '../../engine/index.ts'
import { functionNotEnded } from '../functions/function-failure.ts'
import type { FunctionReport, FunctionSource } from '../functions/function-report.ts'
import { folderOf } from './integration-folders.ts'
import type { CallOutcome, NumberedCall } from './integration-requests.ts'
import { IntegrationThread } from './integration-thread.ts'
import { integrationWorkerFile } from './integration-worker-file.ts'
import { Patience } from './patience.ts'

/** The package loads in half a second, and no action computes for long. */
const longestSendMs = 30_000

/** A function has used up its steps long before. */
const longestFunctionMs = 10_000

/** More than anybody looks ahead. */
const mostForeseen = 1_000

/** A message costs as much as some calls in it; more of them would keep their asker waiting. */
const callsPerMessage = 16

/** Loading the package once more is worth it only for so many calls. */
const callsPerThread = 200

/** Who asks makes the events too: more than a few threads only wait for it. */
const mostThreads = Math.min(4, Math.max(1, availableParallelism()))

/**
 * The threads that the vendor's code and functions run in, seen from whoever asks them. Sends are rendered while the asker waits, so that the engine reads
 * them like all else. What is foreseen is spread over the threads; each call is a world of its own, and so it is the same wherever, and beside
 * whatever, it is performed.
 */
export class IntegrationThreads {
  readonly #threads: IntegrationThread[] = []
  /** Calls that are foreseen, and what has come of some. */
  readonly #foreseen = new Map<ActionCall, number>()
  readonly #outcomes = new Map<number, CallOutcome>()
  /** Who waits for a function to be looked at. */
  readonly #trials = new Map<number, (outcome: CallOutcome) => void>()
  /** The code of functions that were given up: each is waited for in vain no more than once. */
  readonly #hanging = new Set<string>()
  #gathered: NumberedCall[] = []
  #firstWanted = 1
  #lastId = 0

  /**
   * @param workerFile the bundled integration-worker.cjs
   * @param most threads at once; each starts when there is enough for it to do
   * @param patienceMs how long a send may take until its code is given up
   */
  constructor(
    readonly workerFile: string,
    readonly most = mostThreads,
    readonly patienceMs = longestSendMs,
  ) {}

  /** How many have been started and are at work. */
  get count(): number {
    return this.#open().length
  }

  /** Looks at a function without a send; one that hangs is given up. */
  tryOut(source: FunctionSource): Promise<FunctionReport> {
    const id = ++this.#lastId
    return new Promise((answer) => {
      const patience = new Patience(this.#patienceFor('function'))
      // The timer also keeps the process alive meanwhile.
      const looking = setInterval(
        () => {
          if (!patience.isOver) return
          clearInterval(looking)
          this.#trials.delete(id)
          answer(reportIn({ id, message: functionNotEnded.message }))
          const thread = this.#open().find(({ underWay }) => underWay.has(id))
          if (thread) this.#giveUp(thread, id)
        },
        Math.min(patience.ms, 500),
      )
      this.#trials.set(id, (outcome) => {
        clearInterval(looking)
        answer(reportIn(outcome))
      })
      this.#gathered.push({ id, call: { kind: 'trial', source } })
      this.#handOut()
    })
  }

  /** Begins with what will be asked soon; nobody waits for it. */
  foresee(call: ActionCall): void {
    if (this.#foreseen.size >= mostForeseen) this.#forget()
    this.#foreseen.set(call, this.#number(call))
    if (this.#gathered.length >= callsPerMessage) this.#handOut()
  }

  /** Waits for the answer. @throws EngineFault when there is none, which is a mistake of ours or of the package */
  perform(call: ActionCall): PerformedAction {
    if (call.kind === 'function' && this.#hanging.has(codeOf(call))) return notEnded(call)
    const id = this.#foreseen.get(call) ?? this.#number(call)
    this.#foreseen.delete(call)
    for (;;) {
      const outcome = this.#outcomes.get(id)
      this.#outcomes.delete(id)
      if (outcome) return performedIn(outcome)
      if (this.#gathered.some((one) => one.id === id)) this.#handOut()
      const thread = this.#open().find(({ underWay }) => underWay.has(id))
      // Its thread has ended by itself.
      if (!thread) this.#gathered.push({ id, call })
      else if (!thread.awaitAnswer(this.#patienceFor((thread.atWork ?? call).kind))) this.#giveUp(thread, id)
    }
  }

  close(): void {
    for (const thread of this.#threads) thread.close()
  }

  #patienceFor(kind: NumberedCall['call']['kind']): number {
    return kind === 'integration' ? this.patienceMs : Math.min(this.patienceMs, longestFunctionMs)
  }

  #number(call: ActionCall): number {
    if (call.kind === 'integration' && folderOf(call.destination.slug) === null)
      throw new EngineFault(`a send was rendered for the unknown integration ${call.destination.slug}`)
    const id = ++this.#lastId
    this.#gathered.push({ id, call })
    return id
  }

  #handOut(): void {
    const calls = this.#gathered
    this.#gathered = []
    this.#leastBusy().give(calls)
  }

  #leastBusy(): IntegrationThread {
    const open = this.#open()
    const [least] = [...open].sort((a, b) => a.underWay.size - b.underWay.size)
    if (!least) return this.#start()
    const isWorthOneMore = open.length < this.most && least.underWay.size > 0 && this.#lastId >= open.length * callsPerThread
    return isWorthOneMore ? this.#start() : least
  }

  #start(): IntegrationThread {
    const thread = new IntegrationThread(this.workerFile, (outcome) => {
      const trial = this.#trials.get(outcome.id)
      this.#trials.delete(outcome.id)
      if (trial) trial(outcome)
      else if (outcome.id >= this.#firstWanted) this.#outcomes.set(outcome.id, outcome)
    })
    this.#threads.push(thread)
    return thread
  }

  #open(): IntegrationThread[] {
    return this.#threads.filter(({ isOpen }) => isOpen)
  }

  /** Whoever foresaw these has turned to something else. */
  #forget(): void {
    this.#foreseen.clear()
    this.#outcomes.clear()
    this.#gathered = []
    this.#firstWanted = this.#lastId + 1
  }

  /**
   * A send that cannot be rendered ends no run; the thread that it holds up makes room for another, which goes on with all other calls.
   *
   * @param awaited where the thread has not come as far as any call
   */
  #giveUp(thread: IntegrationThread, awaited: number): void {
    const { callUnderWay, underWay } = thread
    const culprit = callUnderWay ?? awaited
    thread.close()
    this.#threads.splice(this.#threads.indexOf(thread), 1)
    const hung = underWay.get(culprit)
    if (hung?.kind === 'function') this.#hanging.add(codeOf(hung))
    for (const [id, call] of underWay) {
      const isHung = id === culprit || (call.kind === 'function' && this.#hanging.has(codeOf(call)))
      if (!isHung) this.#gathered.push({ id, call })
      else if (call.kind !== 'trial') this.#outcomes.set(id, { id, performed: notEnded(call) })
    }
    if (this.#gathered.length > 0) this.#handOut()
  }
}

function notEnded(call: ActionCall): PerformedAction {
  if (call.kind === 'function') return { payload: call.event, changes: [], requests: [], failure: functionNotEnded, tookMs: 0 }
  const message = `The code of ${call.destination.slug} did not come to an end with its action ${call.action}.`
  return { payload: null, changes: [], requests: [], failure: { status: 501, code: 'not-recordable', message } }
}

function codeOf({ destination }: FunctionCall): string {
  return destination.code ?? ''
}

function performedIn(outcome: CallOutcome): PerformedAction {
  if ('performed' in outcome) return outcome.performed
  throw new EngineFault(`an integration broke: ${'message' in outcome ? outcome.message : 'it was only looked at'}`)
}

function reportIn(outcome: CallOutcome): FunctionReport {
  if ('report' in outcome) return outcome.report
  const message = 'message' in outcome ? outcome.message : functionNotEnded.message
  return { flaw: { kind: 'load', message, place: null }, handlers: [] }
}

let shared: IntegrationThreads | null = null

/** The threads of the integrations that this thread asks; the first is started when one is needed. */
export function integrationThreads(): IntegrationThreads {
  shared ??= new IntegrationThreads(integrationWorkerFile())
  return shared
}
