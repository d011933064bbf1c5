import { engineVersion } from '../../engine-version.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import type { DiscardReader } from '../discard-reader.ts'
import type { RunNames } from '../run-names.ts'
import type { SendReader } from '../send-reader.ts'
import type { RunOverview } from '../views.ts'
import { IgnoredTable, RefusalTable } from './discard-tables.ts'
import { InstanceTables } from './instance-tables.ts'
import { SendTables } from './send-tables.ts'
import type { FamilyName, TableFamily, TableSlices, WantedColumns } from './table-family.ts'
import { type CellReaders, SliceWriter } from './table-slice.ts'
import type { ColumnName, TableName } from './tables.ts'

/** Which rows of the run database are wanted. */
export interface DatabaseQuery {
  readonly family: FamilyName
  /** Of the tables of that family. */
  readonly columns: WantedColumns
  /** Where the reading goes on: 0, or `next` of the slice before. */
  readonly from: number
}

export interface DatabaseSlice {
  readonly tables: TableSlices
  /** Where the next slice begins; null after the last one. */
  readonly next: number | null
  /** How much of the family has been read with this slice, 0 to 1. */
  readonly share: number
}

const runCells: CellReaders<ColumnName<'run'>, RunOverview> = {
  scenario: ({ scenario }) => scenario,
  seed: ({ seed }) => seed,
  engine: () => engineVersion,
  digest: ({ digest }) => digest,
  outcome: ({ outcome }) => outcome,
  start_at: ({ start }) => start,
  end_at: ({ end }) => end,
  occurrences: ({ occurrences }) => occurrences,
}

/** Reads the run database off a finished run. Rows are made when they are asked for, with the columns that are asked for. */
export class DatabaseReader {
  readonly #instances: InstanceTables
  readonly #families: Readonly<Record<FamilyName, () => TableFamily>>

  constructor(
    readers: { readonly index: TraceIndex; readonly names: RunNames; readonly sends: SendReader; readonly discards: DiscardReader },
    overview: () => RunOverview,
  ) {
    const { index, names, sends, discards } = readers
    this.#instances = new InstanceTables(index, names)
    this.#families = {
      run: () => new RunTable(overview()),
      instances: () => this.#instances,
      sends: once(() => new SendTables(index, names, sends)),
      refusals: once(() => new RefusalTable(index, discards)),
      ignored: once(() => new IgnoredTable(index, discards)),
    }
  }

  slice({ family: name, columns, from }: DatabaseQuery): DatabaseSlice {
    const family = this.#families[name]()
    const to = Math.min(family.count, from + family.stride(columns))
    const tables = family.read(columns, from, to)
    return { tables, next: to < family.count ? to : null, share: family.count === 0 ? 1 : to / family.count }
  }

  /** How many rows a table has in all; null where that is known only when everything has been rendered. */
  rows(table: TableName): number | null {
    switch (table) {
      case 'run':
      case 'instances':
      case 'sends':
      case 'refusals':
      case 'ignored':
        return this.#families[table]().count
      case 'steps':
        return this.#instances.visits
      case 'attempts':
      case 'requests':
        return null
    }
  }
}

class RunTable implements TableFamily {
  readonly count = 1

  constructor(readonly overview: RunOverview) {}

  stride(): number {
    return 1
  }

  read({ run }: WantedColumns): TableSlices {
    if (!run) return {}
    const writer = new SliceWriter(runCells, run)
    writer.add(this.overview)
    return { run: writer.finish() }
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | null = null
  return () => {
    made ??= make()
    return made
  }
}
