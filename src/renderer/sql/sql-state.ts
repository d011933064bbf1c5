import { create } from 'zustand'
import type { QueryAnswer, QueryProgress, ResultQuery } from '../../engine/account/database/query-views.ts'

/** What came of the last query. */
interface Answered {
  /** Id of the run that was asked. */
  readonly run: number
  /** Where in the editor the query that was run begins. */
  readonly offset: number
  readonly answer: QueryAnswer
}

/** What is drawn of a result: names of columns; null takes those that fit best. */
export interface ChartChoice {
  readonly kind: 'bar' | 'line'
  readonly x: string | null
  readonly y: string | null
}

interface SqlState {
  /** What stands in the editor. */
  readonly text: string
  /** null while no query is being answered. */
  readonly running: QueryProgress | 'starting' | null
  /** How many queries were asked: only the last one's answer is shown. */
  readonly asked: number
  readonly answered: Answered | null
  readonly view: 'table' | 'chart'
  readonly sort: ResultQuery['sort']
  /** Instants are shown as days and times, else as the numbers that they are. */
  readonly readableTimes: boolean
  readonly chart: ChartChoice
  /** Queries that were run in this workspace, the last one first. */
  readonly history: readonly string[]
  /** How far the writing of a SQLite file is; null while none is written. */
  readonly exporting: QueryProgress | 'starting' | null
}

const initialSqlState: SqlState = {
  text: '',
  running: null,
  asked: 0,
  answered: null,
  view: 'table',
  sort: null,
  readableTimes: true,
  chart: { kind: 'bar', x: null, y: null },
  history: [],
  exporting: null,
}

export const useSql = create<SqlState>()(() => initialSqlState)
export const sqlState = (): SqlState => useSql.getState()
export const setSql = (change: Partial<SqlState>): void => useSql.setState(change)
