import type { CompiledJourney } from '../../compile/compiled-run.ts'
import { noEvent } from '../../inputs/profile-events.ts'
import { Offer } from '../../run/offer.ts'
import { isSignal } from '../../signals/signal-table.ts'
import { formatInstant } from '../../time/instant.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import type { DiscardReader } from '../discard-reader.ts'
import { productCode } from '../product-code.ts'
import { readCause } from '../read-cause.ts'
import type { Cause } from '../result.ts'
import type { RunNames } from '../run-names.ts'
import { signalFields } from './event-fields.ts'
import { exportJobFields } from './occurrence-records.ts'
import { recordOf, versionFields } from './record-shape.ts'

export interface ServiceRecordSources {
  readonly index: TraceIndex
  readonly names: RunNames
  readonly discards: DiscardReader
}

/** Makes the service events of discards. */
export class ServiceRecords {
  readonly #sources: ServiceRecordSources
  readonly #offer: Offer

  constructor(sources: ServiceRecordSources) {
    const { events, population, signals } = sources.index.run.compiled
    this.#sources = sources
    this.#offer = new Offer(events, population, signals)
  }

  /**
   * Of a discard for which the product has a code; null where it drops silently, and of journeys of other products.
   *
   * @param number of the profile's service events, to tell them apart
   */
  record(row: number, number: number): object | null {
    const { index, names, discards } = this.#sources
    const { trace } = index.run.state
    const { version, reason } = discards.discard(row)
    if (!version?.parameters.adobe) return null
    const profile = index.profileOf(row)
    const ref = trace.cause[row] as number
    const cause = readCause(index, names, profile, ref)
    const code = productCode(reason, cause)
    if (code === null) return null
    return recordOf('serviceEvents', ['discard', names.profileId(profile), number], formatInstant(trace.at[row] as number), {
      ...versionFields(version),
      profile: this.#profileFields(version, profile, ref),
      ...this.#serviceFields(version, code, cause, this.#eventId(version, profile, ref)),
    })
  }

  /** Who has no identity in the journey's namespace goes by the profile's own id. */
  #profileFields({ entry: { key } }: CompiledJourney, profile: number, ref: number) {
    this.#offer.begin(noEvent, profile, ref)
    return {
      ID: (key && this.#offer.key(key)) ?? this.#sources.names.profileId(profile),
      namespace: key?.kind === 'identity' ? (key.namespace ?? undefined) : undefined,
    }
  }

  /** Which service discarded it, and why: of a row that a segment trigger read the code says it, of others the type (reference 14, 5.4). */
  #serviceFields(version: CompiledJourney, code: string, cause: Cause, eventID: string | undefined) {
    if (code === 'reentranceNotAllowed') {
      return { serviceType: 'stateMachine', serviceEvents: { stateMachine: { eventType: code, eventCode: 'discard', eventID } } }
    }
    if ('occurrence' in cause) {
      const segmentExportJob = { ...exportJobFields(version, cause.occurrence), eventType: 'Error', eventCode: code }
      return { serviceType: 'segmentExportJob', serviceEvents: { segmentExportJob } }
    }
    return { serviceType: 'dispatcher', serviceEvents: { dispatcher: { eventType: code, eventCode: 'discard', eventID } } }
  }

  #eventId({ nodeNames, entryNode }: CompiledJourney, profile: number, ref: number): string | undefined {
    const { compiled } = this.#sources.index.run
    if (!isSignal(ref)) return compiled.events.read(profile, ref).name
    return signalFields(compiled, compiled.signals.read(ref), nodeNames[entryNode]).eventID
  }
}
