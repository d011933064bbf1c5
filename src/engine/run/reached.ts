import { ignoredReasons } from '../account/result.ts'
import type { CompiledRun } from '../compile/compiled-run.ts'
import { reasonsPerJourney, rowKind } from '../trace/trace-columns.ts'
import { admitted, refused } from './admission.ts'
import { exited, taken } from './follow-up.ts'
import { none } from './instance-table.ts'
import type { Offer } from './offer.ts'
import type { RunState } from './run-state.ts'

const noInstance = ignoredReasons.indexOf('no-instance')
const notListening = ignoredReasons.indexOf('not-listening')

/** How far the offer at hand came in each journey: taken, exited, or the furthest test that any instance reached, and that instance. */
export class Reached {
  readonly #state: RunState
  readonly #result: Int32Array
  readonly #by: Int32Array

  constructor(state: RunState, { versions }: CompiledRun) {
    this.#state = state
    this.#result = new Int32Array(versions.length)
    this.#by = new Int32Array(versions.length)
  }

  begin(containers: readonly number[]): void {
    for (const container of containers) {
      this.#result[container] = noInstance
      this.#by[container] = none
    }
  }

  isTaken(container: number): boolean {
    return this.#result[container] === taken
  }

  /** A way taken keeps the event from entry; an exit does not, but neither leaves an ignored row. */
  note(container: number, instance: number, result: number): void {
    const before = this.#result[container] as number
    if (before === taken || before === exited) {
      if (result === taken) this.#result[container] = taken
    } else if (result === taken || result === exited || result > before) {
      this.#result[container] = result
      this.#by[container] = instance
    }
  }

  /** Writes down that the journey ignored the offer, unless its entry says all there is to say. @param entry what admission answered; none where nobody asked it */
  conclude(container: number, offer: Offer, entry: number): void {
    const reached = this.#result[container] as number
    if (entry === admitted || reached === exited) return
    if (entry === refused && reached <= notListening) return
    // An entry event whose key is active was offered to that instance: among equals it is the one to name.
    const by = entry >= 0 && reached === notListening ? entry : (this.#by[container] as number)
    const { trace, now, compiled } = this.#state
    if (by !== none) {
      trace.append(now, rowKind.ignoredByInstance, by, reached, offer.ref)
      return
    }
    const journey = compiled.versions[container]?.[0]?.index ?? 0
    trace.append(now, rowKind.ignoredByJourney, offer.profile, journey * reasonsPerJourney + reached, offer.ref)
  }
}
