import type { RefusalFilter } from '../model/expectation.ts'
import { formatDuration } from '../time/duration.ts'
import { formatInstant } from '../time/instant.ts'
import { rowKind } from '../trace/trace-columns.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import { type Discard, readDiscard } from './discard.ts'
import { productCode } from './product-code.ts'
import { readCause } from './read-cause.ts'
import type { Cause, IgnoredReason, IgnoredResult, RefusalReason, RefusalResult } from './result.ts'
import type { RunNames } from './run-names.ts'
import type { RefusalRow } from './views.ts'
import type { Why } from './why/why.ts'
import { WhyDiscarded } from './why/why-discarded.ts'

/** Makes refused entries and ignored events readable. */
export class DiscardReader {
  readonly #index: TraceIndex
  readonly #names: RunNames
  readonly #why: WhyDiscarded

  constructor(index: TraceIndex, names: RunNames) {
    this.#index = index
    this.#names = names
    this.#why = new WhyDiscarded(index, names)
  }

  isRefusal(row: number): boolean {
    return this.#index.run.state.trace.kind[row] === rowKind.refused
  }

  countRefusals(filter: RefusalFilter): number {
    const profile = filter.profile === undefined ? undefined : this.#index.run.compiled.population.indexOf(filter.profile)
    const isWanted = (row: number): boolean => {
      if (!this.isRefusal(row) || (profile !== undefined && this.#index.profileOf(row) !== profile)) return false
      const { journey, reason } = this.discard(row)
      return (filter.journey ?? journey) === journey && (filter.reason ?? reason) === reason
    }
    return this.#index.discards.reduce((count, row) => count + (isWanted(row) ? 1 : 0), 0)
  }

  discard(row: number): Discard {
    return readDiscard(this.#index, this.#names, row)
  }

  refusal(row: number): RefusalResult {
    const { journey, reason } = this.discard(row)
    return {
      at: this.#at(row),
      journey: journey ?? '',
      profile: this.#profile(row),
      cause: this.#cause(row),
      reason: reason as RefusalReason,
      code: this.#code(row),
    }
  }

  ignored(row: number): IgnoredResult {
    const { journey, instance, reason } = this.discard(row)
    const event = this.#event(row)
    const result: IgnoredResult = {
      at: this.#at(row),
      instance: instance === null ? null : this.#names.instanceId(instance),
      journey,
      profile: this.#profile(row),
      cause: this.#cause(row),
      reason: reason as IgnoredReason,
      code: this.#code(row),
    }
    if (event.timestamp < event.at) result.lateBy = formatDuration(event.at - event.timestamp)
    return result
  }

  /** Why an event was discarded, with the values that decided it. */
  why(row: number): Why {
    return this.#why.why(row)
  }

  /** @param position of the discard in trace order */
  row(row: number, position: number): RefusalRow {
    return { ...this.plainRow(row, position), why: this.why(row) }
  }

  /** A row without its explanation, for those who only search. */
  plainRow(row: number, position: number): Omit<RefusalRow, 'why'> {
    const { kind, journey, instance, reason } = this.discard(row)
    const event = this.#event(row)
    return {
      index: position,
      at: this.#index.run.state.trace.at[row] as number,
      kind,
      journey,
      profile: this.#profile(row),
      profileName: this.#names.profileName(this.#index.profileOf(row)),
      instance: instance === null ? null : this.#names.instanceId(instance),
      instanceIndex: instance === null ? null : (this.#index.positionOfInstance[instance] as number),
      event: event.name,
      messageId: event.messageId,
      reason,
    }
  }

  #event(row: number) {
    const { run } = this.#index
    return run.compiled.events.read(this.#index.profileOf(row), run.state.trace.cause[row] as number)
  }

  #cause(row: number): Cause {
    return readCause(this.#index, this.#names, this.#index.profileOf(row), this.#index.run.state.trace.cause[row] as number)
  }

  /** The product's own code; only Adobe's has some. */
  #code(row: number): string | null {
    const { version, reason } = this.discard(row)
    return version?.parameters.adobe ? productCode(reason, this.#cause(row)) : null
  }

  #at(row: number): string {
    return formatInstant(this.#index.run.state.trace.at[row] as number)
  }

  #profile(row: number): string {
    return this.#names.profileId(this.#index.profileOf(row))
  }
}
