import type { CompiledRun } from '../compile/compiled-run.ts'
import { answersToRequest } from '../delivery/answers.ts'
import type { CallLine } from '../delivery/call-lines.ts'
import { Delivery, deliver } from '../delivery/delivery.ts'
import { httpRequest } from '../delivery/http-request.ts'
import { TimerQueue } from '../time/timer-queue.ts'
import type { SendFacts } from './emitted-event.ts'
import { attemptLimitMs, callerOf, type RenderedSend, streamOf } from './render-send.ts'

/** A row of the trace and what it sent. */
export interface OutgoingSend {
  readonly row: number
  readonly facts: SendFacts
  readonly rendered: RenderedSend
}

/**
 * What becomes of sends on their way. Most are told alone, when someone looks. Where calls use up responses or caps, all sends to the
 * destinations that share these are told together and once, for who came first decides who got what (engine rule 17).
 */
export class Deliveries {
  readonly #coupled = new Map<number, Delivery>()
  readonly #told = new Set<string>()
  readonly #lines: ReadonlyMap<string, CallLine>

  /** @param outgoing the sends to these destinations that do go out, in trace order */
  constructor(
    readonly compiled: CompiledRun,
    readonly outgoing: (destinations: ReadonlySet<string>) => Iterable<OutgoingSend>,
  ) {
    this.#lines = linesOf(compiled)
  }

  /** Of a send that does go out. */
  of(send: OutgoingSend): Delivery {
    const { destination } = send.facts.activation.activation
    const group = this.compiled.calls.coupled.get(destination)
    if (group && !this.#told.has(destination)) this.#tellTogether(group)
    return this.#coupled.get(send.row) ?? deliver(this.#delivery(send), this.#lineTo(destination))
  }

  /** In order of time; at one instant first attempts in trace order, then further ones in the order of the failures before them. */
  #tellTogether(destinations: ReadonlySet<string>): void {
    const lines = new Map<number, CallLine | null>()
    const queue = new TimerQueue()
    for (const destination of destinations) this.#told.add(destination)
    for (const send of this.outgoing(destinations)) {
      this.#coupled.set(send.row, this.#delivery(send))
      lines.set(send.row, this.#lineTo(send.facts.activation.activation.destination))
      queue.arm(send.facts.at, send.row, 0)
    }
    while (queue.count > 0) {
      queue.take()
      const row = queue.takenInstance
      const delivery = this.#coupled.get(row)
      delivery?.attempt(lines.get(row) ?? null)
      if (delivery && delivery.nextAt !== null) queue.arm(delivery.nextAt, row, 0)
    }
  }

  #lineTo(destination: string): CallLine | null {
    return this.#lines.get(destination) ?? null
  }

  #delivery({ facts, rendered }: OutgoingSend): Delivery {
    const { parameters } = this.compiled.journeys[facts.activation.journey] ?? {}
    const terms = {
      timeoutMs: attemptLimitMs(this.compiled, facts.activation),
      retryWindowMs: parameters?.deliveryRetryWindowMs ?? 0,
      horizon: this.compiled.end,
    }
    return new Delivery(facts.at, streamOf(this.compiled, facts, 'delivery'), terms, callerOf(rendered))
  }
}

/** A send to an address is one request, whose address may decide how it is answered. */
function linesOf({ calls, addresses }: CompiledRun): ReadonlyMap<string, CallLine> {
  const lines = new Map(calls.newLines().toDestination)
  for (const [id, line] of lines) {
    const address = line.knowsRequests ? addresses.get(id) : undefined
    if (address) lines.set(id, { ...line, answers: answersToRequest(line.answers, httpRequest(address, null, null)) })
  }
  return lines
}
