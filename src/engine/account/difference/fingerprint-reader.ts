import type { RowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { CourseColumns } from './course-columns.ts'
import { MoveCodes, noMove } from './move-codes.ts'
import type { FingerprintHead, FingerprintPart, ProfileIds } from './run-fingerprint.ts'

/** How much one part holds, whole instances. */
export interface PartSize {
  readonly moves: number
  /** Where contents are compared: events have to be made to know what is in them. */
  readonly sends: number
}

/** Some ten milliseconds of work, and little to carry from thread to thread. */
const usualSize: PartSize = { moves: 30_000, sends: 250 }

/** The last instance of a part may go beyond its size. */
const spareMoves = 64

/** What a send's event and mapping come to, as a number. @param row of the trace, a send */
export type ContentOf = (row: number) => number

/** Makes the fingerprint of a run, part by part. */
export class FingerprintReader {
  readonly codes: MoveCodes
  readonly #index: TraceIndex
  readonly #contentOf: ContentOf
  readonly #size: PartSize

  constructor(index: TraceIndex, contentOf: ContentOf, size: PartSize = usualSize) {
    this.#index = index
    this.#contentOf = contentOf
    this.#size = size
    this.codes = new MoveCodes(index.run.compiled)
  }

  /** @param from position of an instance, in trace order of admission */
  part(from: number, withContents: boolean): FingerprintPart {
    const { instances } = this.#index
    const columns = new CourseColumns(withContents ? undefined : this.#size.moves + spareMoves)
    let position = from
    const isFull = () => columns.moves >= this.#size.moves || (withContents && columns.sends >= this.#size.sends)
    while (position < instances.length && !isFull()) this.#append(instances[position++] as number, columns, withContents)
    const next = position < instances.length ? position : null
    return { head: this.#head(from === 0), from, next, ...columns.taken(withContents) }
  }

  /** Appends an instance with its course. */
  #append(instance: number, columns: CourseColumns, withContents: boolean): void {
    const { run } = this.#index
    const { trace, instances } = run.state
    const version = instances.journey[instance] as number
    const container = run.compiled.journeys[version]?.container ?? 0
    columns.begin(instances.admittedProfile[instance] as number, container, instances.ordinal[instance] as number)
    const { rowsByInstance, firstRow } = this.#index
    const last = firstRow[instance + 1] as number
    for (let place = firstRow[instance] as number; place < last; place++) {
      const row = rowsByInstance[place] as number
      const code = this.codes.codeOf(trace.kind[row] as RowKind, trace.detail[row] as number, version)
      if (code === noMove) continue
      const isSend = this.codes.isSent(code)
      columns.add(trace.at[row] as number, code, isSend, isSend && withContents ? this.#contentOf(row) : 0)
    }
  }

  #head(withIds: boolean): FingerprintHead {
    const { run, instances, sends } = this.#index
    const { seed, start, end, versions } = run.compiled
    return {
      ...{ seed, start, end },
      instances: instances.length,
      sends: sends.length,
      journeys: versions.map((of) => of[0]?.journey.id ?? ''),
      moves: this.codes.moves,
      profiles: this.#ids(withIds),
    }
  }

  #ids(withIds: boolean): ProfileIds {
    const { population } = this.#index.run.compiled
    const { firstSynthetic: givenCount, count } = population
    const given = withIds ? Array.from({ length: givenCount }, (_, profile) => population.id(profile)) : []
    // The first synthetic profile is the prefix and "0".
    const prefix = count > givenCount ? population.id(givenCount).slice(0, -1) : ''
    return { given, givenCount, prefix, count }
  }
}
