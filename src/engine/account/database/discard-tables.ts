import { parseDuration } from '../../time/duration.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import type { DiscardReader } from '../discard-reader.ts'
import type { Cause, IgnoredResult, RefusalResult } from '../result.ts'
import { someAtOnce, type TableFamily, type TableSlices, type WantedColumns } from './table-family.ts'
import { type CellReaders, SliceWriter } from './table-slice.ts'
import type { ColumnName } from './tables.ts'

interface RefusalSource {
  readonly number: number
  readonly refusal: RefusalResult
}

const refusalCells: CellReaders<ColumnName<'refusals'>, RefusalSource> = {
  number: ({ number }) => number,
  at: ({ refusal }) => Date.parse(refusal.at),
  journey: ({ refusal }) => refusal.journey,
  profile: ({ refusal }) => refusal.profile,
  message_id: ({ refusal }) => causeText(refusal.cause),
  reason: ({ refusal }) => refusal.reason,
  code: ({ refusal }) => refusal.code,
}

interface IgnoredSource {
  readonly number: number
  /** Number of the instance that came nearest. */
  readonly instance: number | null
  readonly ignored: IgnoredResult
}

const ignoredCells: CellReaders<ColumnName<'ignored'>, IgnoredSource> = {
  number: ({ number }) => number,
  at: ({ ignored }) => Date.parse(ignored.at),
  instance: ({ instance }) => instance,
  journey: ({ ignored }) => ignored.journey,
  profile: ({ ignored }) => ignored.profile,
  message_id: ({ ignored }) => causeText(ignored.cause),
  reason: ({ ignored }) => ignored.reason,
  code: ({ ignored }) => ignored.code,
  late_by: ({ ignored: { lateBy } }) => (lateBy === undefined ? null : parseDuration(lateBy)),
}

/** A messageId; of what is no event the cause as results write it. */
function causeText(cause: Cause): string {
  return 'event' in cause ? cause.event : JSON.stringify(cause)
}

/** Refused entries. */
export class RefusalTable implements TableFamily {
  readonly #rows: Uint32Array

  constructor(
    index: TraceIndex,
    readonly discards: DiscardReader,
  ) {
    this.#rows = index.discards.filter((row) => discards.isRefusal(row))
  }

  get count(): number {
    return this.#rows.length
  }

  stride(): number {
    return someAtOnce
  }

  read({ refusals: wanted }: WantedColumns, from: number, to: number): TableSlices {
    if (!wanted) return {}
    const refusals = new SliceWriter(refusalCells, wanted)
    for (let number = from; number < to; number++) {
      refusals.add({ number, refusal: this.discards.refusal(this.#rows[number] as number) })
    }
    return { refusals: refusals.finish() }
  }
}

/** Ignored events. */
export class IgnoredTable implements TableFamily {
  readonly #rows: Uint32Array

  constructor(
    readonly index: TraceIndex,
    readonly discards: DiscardReader,
  ) {
    this.#rows = index.discards.filter((row) => !discards.isRefusal(row))
  }

  get count(): number {
    return this.#rows.length
  }

  stride(): number {
    return someAtOnce
  }

  read({ ignored: wanted }: WantedColumns, from: number, to: number): TableSlices {
    if (!wanted) return {}
    const writer = new SliceWriter(ignoredCells, wanted)
    for (let number = from; number < to; number++) {
      const row = this.#rows[number] as number
      const { instance } = this.discards.discard(row)
      writer.add({
        number,
        instance: instance === null ? null : (this.index.positionOfInstance[instance] as number),
        ignored: this.discards.ignored(row),
      })
    }
    return { ignored: writer.finish() }
  }
}
