import { noEvent } from '../../inputs/profile-events.ts'
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
  #instancesOf: ReadonlyMap<number, readonly number[]> | null = null

  constructor(index: TraceIndex, names: RunNames) {
    this.#index = index
    this.#names = names
  }

  /** @param row one that discards an event */
  why(row: number): Why {
    const discard = readDiscard(this.#index, this.#names, row)
    const discarded = this.#discarded(row, discard)
    return discard.kind === 'refused' ? whyRefused(discard.reason, discarded) : whyIgnored(discard.reason, discarded)
  }

  #discarded(row: number, { version, instance }: Discard): Discarded {
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

  /** In order of admission. */
  #ofProfile(profile: number): readonly number[] {
    this.#instancesOf ??= this.#instancesByProfile()
    return this.#instancesOf.get(profile) ?? []
  }

  #instancesByProfile(): Map<number, number[]> {
    const { instances } = this.#index.run.state
    const byProfile = new Map<number, number[]>()
    for (const instance of this.#index.instances) {
      const profile = instances.profile[instance] as number
      const own = byProfile.get(profile)
      if (own) own.push(instance)
      else byProfile.set(profile, [instance])
    }
    return byProfile
  }
}
