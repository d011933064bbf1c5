import type { CallLine } from '../delivery/call-lines.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { TimerQueue } from '../time/timer-queue.ts'

/** A send on its way, and the line that its calls go by. */
export interface CoupledSend {
  readonly row: number
  /** ms since 1970. */
  readonly at: number
  readonly delivery: Delivery
  readonly line: CallLine | null
}

/**
 * Deliveries that share responses or caps: who came first decides who got what. They are told in order of time, only as far as somebody asks;
 * at one instant first attempts in trace order, then further ones in the order of the failures before them (engine rule 17).
 */
export class CoupledDeliveries {
  readonly #sends: Iterator<CoupledSend>
  readonly #known = new Map<number, Delivery>()
  /** What is still under way: the rest is let go of, there may be more sends than memory holds as they were rendered. */
  readonly #lines = new Map<number, CallLine | null>()
  readonly #further = new TimerQueue()
  #next: CoupledSend | null

  /** @param sends all of them that do go out, in trace order */
  constructor(sends: Iterator<CoupledSend>) {
    this.#sends = sends
    this.#next = this.#take()
  }

  /** What became of the send of this row; undefined where it is none of these. */
  of(row: number): Delivery | undefined {
    for (;;) {
      const delivery = this.#known.get(row)
      if (delivery && delivery.nextAt === null) return delivery
      if (!this.#goOn()) return delivery
    }
  }

  /** Makes the attempt that is next; false when there is none. */
  #goOn(): boolean {
    const next = this.#next
    if (next && next.at <= this.#further.earliestKey()) {
      this.#known.set(next.row, next.delivery)
      this.#lines.set(next.row, next.line)
      this.#attempt(next.row)
      this.#next = this.#take()
      return true
    }
    if (this.#further.count === 0) return false
    this.#further.take()
    this.#attempt(this.#further.takenInstance)
    return true
  }

  #attempt(row: number): void {
    const delivery = this.#known.get(row)
    delivery?.attempt(this.#lines.get(row) ?? null)
    if (delivery && delivery.nextAt !== null) this.#further.arm(delivery.nextAt, row, 0)
    else this.#lines.delete(row)
  }

  #take(): CoupledSend | null {
    const { done, value } = this.#sends.next()
    return done === true ? null : value
  }
}
