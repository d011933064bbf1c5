import { ActionCall, type ActionTerms, errorCodeOf } from '../delivery/action-call.ts'
import type { CallLine } from '../delivery/call-lines.ts'
import { FetchFailure } from '../expression/index.ts'
import type { JsonValue } from '../model/json-value.ts'
import type { FetchWanted } from './fetch-wanted.ts'

/** What an expression gets of a data source. Undefined: it has no data. */
export type Fetched = JsonValue | undefined | FetchFailure

/** One call for all fields of a field group, under the rules of actions: caps, then time and retries (reference 10.3, 10.4). */
export class Fetch {
  readonly #call: ActionCall

  /**
   * @param startedAt ms since 1970
   * @param stream seed of the fetch's own stream
   */
  constructor(
    readonly wanted: FetchWanted,
    readonly startedAt: number,
    stream: number,
    terms: ActionTerms,
  ) {
    this.#call = new ActionCall(startedAt, stream, terms)
  }

  /** When it is to be advanced: ms since 1970; null when it is over. */
  get nextAt(): number | null {
    return this.#call.nextAt
  }

  /** ms since 1970; null while it is under way. */
  get endedAt(): number | null {
    return this.#call.endedAt
  }

  /** HTTP status, `capped` or `timedOut`; null where all went well, or while it is under way. */
  get errorCode(): string | null {
    return this.#call.outcome && errorCodeOf(this.#call.outcome)
  }

  /** Of one that is over. */
  get fetched(): Fetched {
    const { outcome } = this.#call
    if (this.errorCode !== null) return new FetchFailure(this.errorCode)
    return outcome?.kind === 'ok' ? outcome.body : undefined
  }

  /** Does what is due, all such calls of a run in order of time. */
  advance(line: CallLine): void {
    this.#call.advance(line.answers, line.caps)
  }
}
