import type { CellValue, TableName } from './tables.ts'

/** What questions in SQL about the run database are answered with. */

/** A place in the text of a query, from its first character, up to and without `to`. */
export interface QueryPlace {
  readonly from: number
  readonly to: number
}

export interface ResultColumn {
  readonly name: string
  /** What stands in it: `instants` are numbers that can only be ms of the run's clock. */
  readonly kind: 'instants' | 'numbers' | 'texts' | 'mixed' | 'empty'
  /** Characters of its longest value, at most 80. */
  readonly width: number
}

/** A table of which not every row was there to be asked. */
export interface CutTable {
  readonly table: TableName
  /** The first so many rows are there. */
  readonly rows: number
  /** Of so many; null where that is not known. */
  readonly total: number | null
}

export interface QueryResult {
  /** Rows of an older result cannot be read any more. */
  readonly id: number
  readonly columns: readonly ResultColumn[]
  readonly rows: number
  /** The result has more rows than are kept. */
  readonly isCut: boolean
  readonly cutTables: readonly CutTable[]
  /** How long the query itself took, ms, without the reading of tables. */
  readonly ms: number
}

export type QueryAnswer =
  | { readonly kind: 'answered'; readonly result: QueryResult }
  /** Not understood, or not a query; why in a sentence, and where, if that is known. */
  | { readonly kind: 'refused'; readonly message: string; readonly place: QueryPlace | null }
  | { readonly kind: 'cancelled' }
  /** Why it could not be answered, in a sentence. */
  | { readonly kind: 'failed'; readonly message: string }

/** Which rows of the last result, and in which order. */
export interface ResultQuery {
  /** Id of the result. */
  readonly result: number
  readonly offset: number
  readonly limit: number
  /** The place of the column that decides the order; null leaves the query's own. */
  readonly sort: { readonly column: number; readonly descending: boolean } | null
}

export interface ResultPage {
  readonly offset: number
  readonly rows: readonly (readonly CellValue[])[]
}

export type QueryProgress =
  /** A table is read off the run. */
  | { readonly phase: 'reading'; readonly tables: readonly TableName[]; readonly rows: number; readonly share: number }
  | { readonly phase: 'asking' }
  /** All tables are put into a file. */
  | { readonly phase: 'writing' }
