import type { Database } from 'sql.js'
import type { DatabaseSlice } from '../../../engine/account/database/database-reader.ts'
import type { CutTable, QueryAnswer, ResultPage, ResultQuery } from '../../../engine/account/database/query-views.ts'
import { type FamilyName, familyNames, familyTables, type WantedColumns } from '../../../engine/account/database/table-family.ts'
import { columnNames, type TableDefinition, type TableName, tableNames, tables } from '../../../engine/account/database/tables.ts'
import { messageOf } from '../../files/file-failure.ts'
import { TableFiller } from '../table-filler.ts'
import { createIndexes, keepPages } from '../table-statements.ts'
import { createEmptyTables, planQuery, type QueryPlan } from './query-plan.ts'
import { type ResultRows, takeRows } from './query-result.ts'
import { refusedQuery } from './refused-query.ts'

/** How much of a table is read. */
export interface TableBounds {
  readonly rows: number
  /** Characters of its texts. */
  readonly text: number
}

/** What is still to be read before a query can be asked. */
export interface MissingTables {
  readonly family: FamilyName
  readonly columns: WantedColumns
}

/** A table that is being filled, or has been. */
interface FilledTable {
  readonly columns: ReadonlySet<string>
  readonly filler: TableFiller
  rows: number
  text: number
}

/** How many rows the tables of a family have, and whether they have as many as they may. */
export interface FillState {
  readonly rows: number
  /** How much of what they may have, 0 to 1. */
  readonly share: number
  readonly isFull: boolean
}

/** The run database as far as queries have asked for it. Its tables are filled from slices; queries are run, and the last result is kept. */
export class QueryDatabase {
  readonly #data: Database
  readonly #empty: Database
  readonly #clock: { readonly start: number; readonly end: number }
  readonly #filled = new Map<TableName, FilledTable>()
  /** Rows in all of tables that were not read to their end. */
  readonly #cut = new Map<TableName, number | null>()
  #result: ResultRows | null = null
  #resultId = 0

  /** @param databases two new ones: for rows, and for plans @param clock start and end of the run, ms since 1970 */
  constructor([data, empty]: readonly [Database, Database], clock: { readonly start: number; readonly end: number }) {
    this.#data = data
    this.#empty = empty
    this.#clock = clock
    data.run(keepPages)
    createEmptyTables(empty)
    for (const table of tableNames) this.#create(table)
  }

  plan(sql: string): QueryPlan {
    return planQuery(this.#empty, sql)
  }

  /** What of these columns has not been read yet. What is read of a family is read together, with what was there before. */
  missing(wanted: WantedColumns): MissingTables[] {
    return familyNames.flatMap((family) => {
      const names = familyTables[family].filter((table) => wanted[table] || this.#filled.has(table))
      const isThere = names.every((table) => wanted[table]?.every((column: string) => this.#filled.get(table)?.columns.has(column)) ?? true)
      if (isThere) return []
      const columns = names.map((table) => [
        table,
        columnNames(table).filter((column: string) => this.#filled.get(table)?.columns.has(column) || isWanted(wanted, table, column)),
      ])
      return [{ family, columns: Object.fromEntries(columns) }]
    })
  }

  /** Begins to fill tables anew. */
  begin(columns: WantedColumns): void {
    this.#data.run('BEGIN')
    for (const table of tableNames) {
      const wanted: readonly string[] | undefined = columns[table]
      if (!wanted) continue
      this.#data.run(`DROP TABLE ${table}`)
      this.#create(table)
      this.#cut.delete(table)
      this.#filled.set(table, { columns: new Set(wanted), filler: new TableFiller(this.#data, table, wanted), rows: 0, text: 0 })
    }
  }

  add({ tables: slices }: DatabaseSlice, bounds: TableBounds): FillState {
    const states = Object.entries(slices).map(([table, slice]): FillState => {
      const filled = this.#filled.get(table as TableName)
      if (!filled) throw new Error(`${table} is not being filled`)
      const most = Math.min(slice.rows, bounds.rows - filled.rows)
      filled.filler.add(slice, most)
      filled.rows += most
      for (const cells of Object.values(slice.columns))
        if (cells.kind === 'words') for (const word of cells.words) filled.text += word.length
      const share = Math.max(filled.rows / bounds.rows, filled.text / bounds.text)
      return { rows: filled.rows, share, isFull: share >= 1 }
    })
    return {
      rows: states.reduce((sum, { rows }) => sum + rows, 0),
      share: Math.max(...states.map(({ share }) => share)),
      isFull: states.some(({ isFull }) => isFull),
    }
  }

  /** All that is to be read has been. @param totals of tables that were not read to their end, how many rows they have */
  finish(columns: WantedColumns, totals: Readonly<Partial<Record<TableName, number | null>>>): void {
    for (const table of namesOf(columns)) {
      const filled = this.#filled.get(table)
      filled?.filler.finish()
      const total = totals[table]
      if (total !== undefined && total !== filled?.rows) this.#cut.set(table, total)
      for (const statement of createIndexes(table, columns[table] ?? [])) this.#data.run(statement)
    }
    this.#data.run('COMMIT')
  }

  /** What was begun is given up: these tables are as if nobody had asked for them. */
  abandon(columns: WantedColumns): void {
    for (const table of namesOf(columns)) {
      this.#filled.get(table)?.filler.free()
      this.#filled.delete(table)
    }
    this.#data.run('ROLLBACK')
    for (const table of namesOf(columns)) {
      this.#data.run(`DROP TABLE ${table}`)
      this.#create(table)
    }
  }

  /** Runs a query whose tables are there. It cannot change anything. */
  run(sql: string, wanted: WantedColumns): QueryAnswer {
    const began = performance.now()
    this.#data.run('PRAGMA query_only = 1')
    try {
      const statement = this.#data.prepare(sql)
      try {
        this.#result = takeRows(statement, this.#clock)
      } finally {
        statement.free()
      }
    } catch (failure) {
      return refusedQuery(sql, messageOf(failure), () => null)
    } finally {
      this.#data.run('PRAGMA query_only = 0')
    }
    this.#resultId += 1
    const { columns, rows, isCut } = this.#result
    const ms = performance.now() - began
    return { kind: 'answered', result: { id: this.#resultId, columns, rows: rows.length, isCut, cutTables: this.#cutOf(wanted), ms } }
  }

  /** Null where another query has been run since. */
  rows(query: ResultQuery): ResultPage | null {
    return query.result === this.#resultId ? (this.#result?.page(query) ?? null) : null
  }

  csv(result: number, sort: ResultQuery['sort']): string | null {
    return result === this.#resultId ? (this.#result?.csv(sort) ?? null) : null
  }

  /** All tables as the bytes of a SQLite file. */
  file(): Uint8Array {
    return this.#data.export()
  }

  #cutOf(wanted: WantedColumns): CutTable[] {
    return namesOf(wanted).flatMap((table) => {
      const total = this.#cut.get(table)
      return total === undefined ? [] : [{ table, rows: this.#filled.get(table)?.rows ?? 0, total }]
    })
  }

  /** Columns that nobody asked for stay empty here, whatever they are in the file. */
  #create(table: TableName): void {
    const { columns }: TableDefinition = tables[table]
    this.#data.run(
      `CREATE TABLE ${table} (${Object.entries(columns).map(([column, { type }]) => `${column} ${type.replace(' NOT NULL', '')}`)})`,
    )
  }
}

function isWanted(wanted: WantedColumns, table: TableName, column: string): boolean {
  const columns: readonly string[] | undefined = wanted[table]
  return columns?.includes(column) ?? false
}

function namesOf(columns: WantedColumns): TableName[] {
  return tableNames.filter((table) => columns[table])
}
