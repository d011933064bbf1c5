import type { Database, SqlValue } from 'sql.js'
import type { QueryAnswer } from '../../../engine/account/database/query-views.ts'
import type { WantedColumns } from '../../../engine/account/database/table-family.ts'
import { columnNames, type TableName, tableNames } from '../../../engine/account/database/tables.ts'
import { messageOf } from '../../files/file-failure.ts'
import { createTable } from '../table-statements.ts'
import { queryTokens } from './query-tokens.ts'
import { refusedQuery } from './refused-query.ts'

type Refused = Extract<QueryAnswer, { readonly kind: 'refused' }>

export type QueryPlan = Refused | { readonly kind: 'planned'; readonly columns: WantedColumns }

/** One instruction of SQLite's machine: its name and its first two operands. */
interface Instruction {
  readonly opcode: string
  readonly p1: number
  readonly p2: number
}

const queryWords = new Set(['select', 'with', 'values'])

/**
 * What a query has to have read before it can be asked: the columns that SQLite's own program for it looks at. What is no single query, or
 * would change something, is refused.
 *
 * @param empty a database with the tables of TABLES.md and nothing in them
 */
export function planQuery(empty: Database, sql: string): QueryPlan {
  const [first] = queryTokens(sql)
  if (!first) return refused('There is nothing to ask yet: write a query, or take one of the examples.')
  if (!queryWords.has(first.text.toLowerCase())) {
    const statement = /^\p{L}+$/u.test(first.text) ? first.text.toUpperCase() : `“${first.text}”`
    return refused(
      `Only queries are answered here, they begin with SELECT or WITH: ${statement} is not run. The run stays as it is.`,
      first,
    )
  }
  const second = secondStatement(sql)
  if (second) return refused('One query at a time: select the one to run, or put the cursor into it.', second)
  try {
    return planned(empty, explain(empty, sql), first)
  } catch (failure) {
    return refusedQuery(sql, messageOf(failure), (text) => complaintAbout(empty, text))
  }
}

function planned(empty: Database, program: readonly Instruction[], first: { readonly from: number; readonly to: number }): QueryPlan {
  const changes = program.some(({ opcode, p2 }) => (opcode === 'Transaction' && p2 > 0) || opcode === 'OpenWrite')
  if (changes) return refused('This would change the tables, and they can only be read. The run stays as it is.', first)
  return { kind: 'planned', columns: columnsRead(empty, program) }
}

function refused(message: string, place: { readonly from: number; readonly to: number } | null = null): Refused {
  return { kind: 'refused', message, place: place && { from: place.from, to: place.to } }
}

/** The tables that are opened, and the columns that are looked at. SQLite calls a primary key of integers the row's own id. */
function columnsRead(empty: Database, program: readonly Instruction[]): WantedColumns {
  const tableAt = new Map(rowsOf(empty, 'SELECT rootpage, name FROM sqlite_master').map(([page, name]) => [page, name as TableName]))
  const tableOf = new Map<number, TableName>()
  for (const { opcode, p1, p2 } of program) {
    const opened = opcode === 'OpenRead' ? tableAt.get(p2) : undefined
    if (opened) tableOf.set(p1, opened)
  }
  const read = new Map([...tableOf.values()].map((table) => [table, new Set<string>()]))
  for (const { opcode, p1, p2 } of program) {
    const table = opcode === 'Column' ? tableOf.get(p1) : undefined
    if (table) read.get(table)?.add(String(columnNames(table)[p2]))
  }
  return Object.fromEntries(
    [...read].map(([table, columns]) => [table, columnNames(table).filter((column, k) => k === 0 || columns.has(column))]),
  )
}

function explain(empty: Database, sql: string): Instruction[] {
  return rowsOf(empty, `EXPLAIN ${sql}`).map(([, opcode, p1, p2]) => ({ opcode: String(opcode), p1: Number(p1), p2: Number(p2) }))
}

function rowsOf(database: Database, sql: string): SqlValue[][] {
  return database.exec(sql)[0]?.values ?? []
}

function complaintAbout(empty: Database, sql: string): string | null {
  try {
    empty.prepare(`EXPLAIN ${sql}`).free()
    return null
  } catch (failure) {
    return messageOf(failure)
  }
}

/** A statement after the first one; what follows a last semicolon is none. */
function secondStatement(sql: string): { readonly from: number; readonly to: number } | null {
  const tokens = queryTokens(sql)
  const end = tokens.findIndex(({ text }) => text === ';')
  return end < 0 ? null : (tokens.slice(end).find(({ text }) => text !== ';') ?? null)
}

/** Tables without rows, for plans. */
export function createEmptyTables(empty: Database): void {
  for (const table of tableNames) empty.run(createTable(table))
}
