import type { CompiledJourney } from '../../compile/compiled-run.ts'
import { noEvent } from '../../inputs/profile-events.ts'
import { type RowKind, reasonsPerJourney, rowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { type IgnoredReason, ignoredReasons, type RefusalReason, refusalReasons } from '../result.ts'
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
    const { trace } = this.#index.run.state
    const detail = trace.detail[row] as number
    switch (trace.kind[row] as RowKind) {
      case rowKind.refused:
        return whyRefused(refusalReasons[detail % reasonsPerJourney] as RefusalReason, this.#discarded(row, this.#journey(detail), null))
      case rowKind.ignoredByJourney:
        return whyIgnored(ignoredReasons[detail % reasonsPerJourney] as IgnoredReason, this.#discarded(row, this.#journey(detail), null))
      case rowKind.ignoredByInstance: {
        const instance = trace.subject[row] as number
        return whyIgnored(ignoredReasons[detail] as IgnoredReason, this.#discarded(row, this.#names.journeyOf(instance), instance))
      }
      case rowKind.ignoredByAll:
        return whyIgnored(ignoredReasons[detail] as IgnoredReason, this.#discarded(row, null, null))
      case rowKind.admitted:
      case rowKind.left:
      case rowKind.sent:
      case rowKind.ended:
      case rowKind.member:
        throw new RangeError('a trace row that discards nothing')
    }
  }

  #discarded(row: number, journey: CompiledJourney | null, instance: number | null): Discarded {
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
      journey,
      instance: instance === null ? null : before(instance),
      instances: this.#ofProfile(profile).flatMap((one) => before(one) ?? []),
    }
  }

  #journey(detail: number): CompiledJourney | null {
    return this.#index.run.compiled.journeys[Math.floor(detail / reasonsPerJourney)] ?? null
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
