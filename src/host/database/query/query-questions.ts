import type { DatabaseSlice } from '../../../engine/account/database/database-reader.ts'
import type { QueryAnswer, ResultPage, ResultQuery } from '../../../engine/account/database/query-views.ts'
import type { WantedColumns } from '../../../engine/account/database/table-family.ts'
import type { TableName } from '../../../engine/account/database/tables.ts'
import type { FillState, MissingTables, TableBounds } from './query-database.ts'
import type { QueryPlan } from './query-plan.ts'

/** What the thread of queries is asked, by name: one map for both ends. Everything in it can be cloned from thread to thread. */
export interface QueryQuestions {
  plan(sql: string): QueryPlan
  missing(wanted: WantedColumns): MissingTables[]
  begin(columns: WantedColumns): void
  add(slice: DatabaseSlice, bounds: TableBounds): FillState
  finish(columns: WantedColumns, totals: Readonly<Partial<Record<TableName, number | null>>>): void
  abandon(columns: WantedColumns): void
  run(sql: string, wanted: WantedColumns): QueryAnswer
  rows(query: ResultQuery): ResultPage | null
  csv(result: number, sort: ResultQuery['sort']): string | null
  /** A row of slices for a file of its own; whether its table has as many rows as it may. */
  addToFile(slice: DatabaseSlice): boolean
  /** How many rows of each table are in the file. */
  rowsInFile(): Readonly<Record<TableName, number>>
  finishFile(): Uint8Array
}

export type QueryQuestionName = keyof QueryQuestions
export type QueryQuestion = {
  readonly [Name in QueryQuestionName]: { readonly name: Name; readonly args: Parameters<QueryQuestions[Name]> }
}[QueryQuestionName]

/** To the thread. */
export interface QueryAsked {
  readonly id: number
  readonly question: QueryQuestion
}

/** From the thread. */
export type QueryTold =
  | { readonly id: number; readonly kind: 'answer'; readonly answer: unknown }
  | { readonly id: number; readonly kind: 'unanswered'; readonly message: string }

/** What the thread is given when it is made. */
export interface QueryThreadSettings {
  /** Of the run, ms since 1970. */
  readonly start: number
  readonly end: number
  /** Rows of each table in a file. */
  readonly mostInFile: number
}
