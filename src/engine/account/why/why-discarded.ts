import { noEvent } from '../../inputs/profile-events.ts'
import { ProfileRows } from '../../trace/profile-rows.ts'
import { rowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { type Discard, readDiscard } from '../discard.ts'
import type { RunNames } from '../run-names.ts'
import type { Discarded } from './discarded.ts'
import { instanceBefore } from './instance-before.ts'
import type { Why } from './why.ts'
import { whyIgnored } from './why-ignored.ts'
import { whyRefused } from './why-refused.ts'

/** Tells why events were discarded, when someone looks: the run records a reason, the values are read again from what everybody did. */
export class WhyDiscarded {
  readonly #index: TraceIndex
  readonly #names: RunNames
  readonly #rows: ProfileRows

  constructor(index: TraceIndex, names: RunNames) {
    this.#index = index
    this.#names = names
    this.#rows = new ProfileRows(index)
  }

  /** @param row one that discards an event */
  why(row: number): Why {
    const discard = readDiscard(this.#index, this.#names, row)
    const discarded = this.discarded(row, discard)
    return discard.kind === 'refused' ? whyRefused(discard.reason, discarded) : whyIgnored(discard.reason, discarded)
  }

  /** What stood when a row was written. */
  discarded(row: number, { version, instance }: Discard = readDiscard(this.#index, this.#names, row)): Discarded {
    const { compiled, state } = this.#index.run
    const profile = this.#index.profileOf(row)
    const ref = state.trace.cause[row] ?? noEvent
    const before = (one: number) => instanceBefore(this.#index, this.#names, one, row)
    return {
      compiled,
      at: state.trace.at[row] as number,
      profile,
      ref,
      event: compiled.events.read(profile, ref),
      key: version ? this.#names.keyOf(version, profile, ref) : null,
      journey: version,
      instance: instance === null ? null : before(instance),
      instances: this.#ofProfile(profile).flatMap((one) => before(one) ?? []),
    }
  }

  /** In order of admission; also those of profiles that have become this one. */
  #ofProfile(profile: number): number[] {
    const { trace } = this.#index.run.state
    return Array.from(this.#rows.of(profile)).flatMap((row) => (trace.kind[row] === rowKind.admitted ? (trace.subject[row] as number) : []))
  }
}
