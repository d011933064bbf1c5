import type { CompiledRun } from '../compile/compiled-run.ts'
import { acceptsAnything } from '../delivery/answers.ts'
import { Delivery, deliver } from '../delivery/delivery.ts'
import type { AnsweringDestination } from '../delivery/destination-answers.ts'
import { TimerQueue } from '../time/timer-queue.ts'
import type { SendFacts } from './emitted-event.ts'
import { callerOf, type RenderedSend, streamOf } from './render-send.ts'

/** A row of the trace and what it sent. */
export interface OutgoingSend {
  readonly row: number
  readonly facts: SendFacts
  readonly rendered: RenderedSend
}

/**
 * What becomes of sends on their way. Most are told alone, when someone looks. Where calls use up the responses of a destination, all its
 * sends are told together and once, for who came first decides who got what (engine rule 17).
 */
export class Deliveries {
  readonly #counted = new Map<string, ReadonlyMap<number, Delivery>>()

  /** @param outgoing the sends to a destination that do go out, in trace order */
  constructor(
    readonly compiled: CompiledRun,
    readonly outgoing: (destination: string) => Iterable<OutgoingSend>,
  ) {}

  /** Of a send that does go out. */
  of(send: OutgoingSend): Delivery {
    const { destination } = send.facts.activation.activation
    const answering = this.compiled.answering.get(destination)
    if (answering?.isCounted) {
      const known = this.#counted.get(destination) ?? this.#tellTogether(destination, answering)
      this.#counted.set(destination, known)
      const delivery = known.get(send.row)
      if (delivery) return delivery
    }
    return deliver(this.#delivery(send), answering ? answering.newAnswers() : () => acceptsAnything)
  }

  /** In order of time; at one instant first attempts in trace order, then further ones in the order of the failures before them. */
  #tellTogether(destination: string, answering: AnsweringDestination): ReadonlyMap<number, Delivery> {
    const answers = answering.newAnswers()
    const byRow = new Map<number, Delivery>()
    const queue = new TimerQueue()
    for (const send of this.outgoing(destination)) {
      byRow.set(send.row, this.#delivery(send))
      queue.arm(send.facts.at, send.row, 0)
    }
    while (queue.count > 0) {
      queue.take()
      const row = queue.takenInstance
      const delivery = byRow.get(row)
      delivery?.attempt(answers)
      if (delivery && delivery.nextAt !== null) queue.arm(delivery.nextAt, row, 0)
    }
    return byRow
  }

  #delivery({ facts, rendered }: OutgoingSend): Delivery {
    const { parameters } = this.compiled.journeys[facts.activation.journey] ?? {}
    const terms = {
      timeoutMs: parameters?.deliveryTimeoutMs ?? Number.POSITIVE_INFINITY,
      retryWindowMs: parameters?.deliveryRetryWindowMs ?? 0,
      horizon: this.compiled.end,
    }
    return new Delivery(facts.at, streamOf(this.compiled, facts, 'delivery'), terms, callerOf(rendered))
  }
}
