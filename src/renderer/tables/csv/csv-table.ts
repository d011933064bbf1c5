import type { ReadPage, RowsQuery } from '../use-paged-rows.ts'

/** How the rows of a table are written for other programs: instants in ISO 8601, durations in ms, ids instead of names. */
export interface CsvTable<Row, Query extends RowsQuery> {
  /** "instances" */
  readonly name: string
  readonly heads: readonly string[]
  readonly cells: (row: Row) => readonly CsvCell[]
  readonly read: ReadPage<Row, Query>
  /** Rows that are read together. */
  readonly rowsTogether: number
}

export type CsvCell = string | number | null
