import type { CompiledWay } from '../../compile/compiled-run.ts'
import { type RowKind, rowKind } from '../../trace/trace-columns.ts'
import { InstanceProgress, nowhere } from './instance-progress.ts'
import { type OccurrenceRecord, occurrenceRecords } from './occurrence-records.ts'
import { type ServiceRecordSources, ServiceRecords } from './service-record.ts'
import { stepRecord } from './step-record.ts'

/**
 * A run as step events of Adobe's products, NDJSON lines in canonical order without line feeds: a record for each step that an instance is done
 * with, for each discard that the product has a code for, and for each reading of a segment. Field names are those of reference 14, with the
 * spelling of statuses and types that the journey's preset has; what the simulator does not know is left out. Instances of other products
 * leave nothing.
 */
export function* stepEventLines(sources: ServiceRecordSources): Generator<string> {
  const { index, names } = sources
  const { trace } = index.run.state
  const told = new StepEvents(sources)
  const impersonal = occurrenceRecords(index)
  let next = 0
  for (const row of index.order) {
    const now = trace.at[row] as number
    while (next < impersonal.length && (impersonal[next] as OccurrenceRecord).at <= now)
      yield lineOf((impersonal[next++] as OccurrenceRecord).record)
    const instance = index.instanceOf(row)
    if (instance >= 0 && !names.journeyOf(instance).parameters.adobe) continue
    const record = told.read(row, instance)
    if (record !== null) yield lineOf(record)
  }
  for (; next < impersonal.length; next++) yield lineOf((impersonal[next] as OccurrenceRecord).record)
}

const lineOf = (record: object): string => JSON.stringify(record)

/** Reads the rows of a trace in canonical order: what each of them tells, null where it is nothing. */
class StepEvents {
  readonly #sources: ServiceRecordSources
  readonly #progress: InstanceProgress
  readonly #services: ServiceRecords
  /** By profile: its service events so far. */
  readonly #discarded: Uint32Array

  constructor(sources: ServiceRecordSources) {
    this.#sources = sources
    this.#progress = new InstanceProgress(sources.index)
    this.#services = new ServiceRecords(sources)
    this.#discarded = new Uint32Array(sources.index.run.compiled.population.count)
  }

  read(row: number, instance: number): object | null {
    const { compiled, state } = this.#sources.index.run
    switch (state.trace.kind[row] as RowKind) {
      case rowKind.admitted:
        this.#progress.enter(instance, this.#sources.names.journeyOf(instance).start, row)
        return null
      case rowKind.sent:
        this.#progress.send(instance, row)
        return null
      case rowKind.delivered:
      case rowKind.failed:
        this.#progress.answer(instance, row)
        return null
      case rowKind.left:
        return this.#leave(row, instance, compiled.ways[state.trace.detail[row] as number] as CompiledWay)
      case rowKind.ended:
        // Whose way ended has left its step already.
        return this.#progress.step[instance] === nowhere ? null : this.#leave(row, instance, null)
      case rowKind.refused:
      case rowKind.ignoredByInstance:
      case rowKind.ignoredByJourney:
      case rowKind.ignoredByAll:
        return this.#discard(row)
      case rowKind.member:
        return null
    }
  }

  #leave(row: number, instance: number, way: CompiledWay | null): object {
    const { index, names } = this.#sources
    this.#progress.leaveBy(instance, way, row)
    const record = stepRecord({ index, names, progress: this.#progress }, row, instance, way)
    this.#progress.goOn(instance, way, row)
    return record
  }

  #discard(row: number): object | null {
    const profile = this.#sources.index.profileOf(row)
    const number = (this.#discarded[profile] as number) + 1
    this.#discarded[profile] = number
    return this.#services.record(row, number)
  }
}
