import type { DatabaseQuery, DatabaseSlice } from '../../../engine/account/database/database-reader.ts'
import type { FamilyName, WantedColumns } from '../../../engine/account/database/table-family.ts'
import type { TableName } from '../../../engine/account/database/tables.ts'

/** The run whose database is wanted, as far as that needs it. Everything is null when the run is gone. */
export interface AskedRun {
  readonly id: number
  /** Of its clock, ms since 1970. */
  readonly start: number
  readonly end: number
  databaseSlice(query: DatabaseQuery): Promise<DatabaseSlice | null>
  databaseRows(table: TableName): Promise<number | null>
}

/** Nobody wants it any more, or it is gone. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'

  constructor() {
    super('The query was ended.')
  }
}

/**
 * The slices of a family, each asked for while the one before is dealt with.
 * @throws Cancelled when the signal says so, or the run is gone
 */
export async function* slicesOf(
  run: AskedRun,
  family: FamilyName,
  columns: WantedColumns,
  signal: AbortSignal,
): AsyncGenerator<DatabaseSlice, void> {
  let coming: Promise<DatabaseSlice | null> | null = run.databaseSlice({ family, columns, from: 0 })
  while (coming !== null) {
    const slice: DatabaseSlice | null = await coming
    if (slice === null || signal.aborted) throw new Cancelled()
    const { next }: DatabaseSlice = slice
    coming = next === null ? null : run.databaseSlice({ family, columns, from: next })
    // Whoever has enough does not wait for it.
    coming?.catch(() => {})
    yield slice
  }
}

/** How many rows tables have of which not all were read. */
export async function totalsOf(run: AskedRun, tables: readonly TableName[]): Promise<Partial<Record<TableName, number | null>>> {
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await run.databaseRows(table)] as const)))
}
