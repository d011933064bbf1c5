import type { CompiledRun } from '../compile/compiled-run.ts'
import { answersToRequest } from '../delivery/answers.ts'
import type { CallLine } from '../delivery/call-lines.ts'
import { Delivery, deliver } from '../delivery/delivery.ts'
import { httpRequest } from '../delivery/http-request.ts'
import { CoupledDeliveries, type CoupledSend } from './coupled-deliveries.ts'
import type { SendFacts } from './emitted-event.ts'
import { attemptLimitMs, callerOf, type RenderedSend, streamOf } from './render-send.ts'

/** A row of the trace and what it sent. */
export interface OutgoingSend {
  readonly row: number
  readonly facts: SendFacts
  readonly rendered: RenderedSend
}

/**
 * What becomes of sends on their way. Most are told alone, when someone looks. Where calls use up responses or caps, the sends to the
 * destinations that share these are told together.
 */
export class Deliveries {
  readonly #coupled = new Map<ReadonlySet<string>, CoupledDeliveries>()
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
    return (group && this.#coupledIn(group).of(send.row)) ?? deliver(this.#delivery(send), this.#lineTo(destination))
  }

  #coupledIn(destinations: ReadonlySet<string>): CoupledDeliveries {
    const known = this.#coupled.get(destinations) ?? new CoupledDeliveries(this.#coupledSends(destinations))
    this.#coupled.set(destinations, known)
    return known
  }

  *#coupledSends(destinations: ReadonlySet<string>): Generator<CoupledSend> {
    for (const send of this.outgoing(destinations)) {
      const { facts, row } = send
      yield { row, at: facts.at, delivery: this.#delivery(send), line: this.#lineTo(facts.activation.activation.destination) }
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
