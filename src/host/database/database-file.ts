import type { Database } from 'sql.js'
import type { DatabaseSlice } from '../../engine/account/database/database-reader.ts'
import { type FamilyName, familyTables, type WantedColumns } from '../../engine/account/database/table-family.ts'
import { columnNames, type TableName, tableNames } from '../../engine/account/database/tables.ts'
import { TableFiller } from './table-filler.ts'
import { createIndexes, createTable, keepPages } from './table-statements.ts'

/** All columns of a family's tables. */
export function allColumns(family: FamilyName): WantedColumns {
  return Object.fromEntries(familyTables[family].map((table) => [table, columnNames(table)]))
}

/** A run on its way into a SQLite file with the tables of TABLES.md. It is made in memory. */
export class DatabaseFile {
  readonly #database: Database
  readonly #fillers = new Map<TableName, { readonly filler: TableFiller; rows: number }>()
  readonly #most: number

  /** @param most rows of each table that are taken */
  constructor(database: Database, most = Number.POSITIVE_INFINITY) {
    this.#database = database
    this.#most = most
    database.run(keepPages)
    database.run('BEGIN')
    for (const table of tableNames) {
      database.run(createTable(table))
      this.#fillers.set(table, { filler: new TableFiller(database, table, columnNames(table)), rows: 0 })
    }
  }

  /** Slices of a family come in their order, with all columns. Answers whether one of its tables has as many rows as it may. */
  add({ tables }: DatabaseSlice): boolean {
    let isFull = false
    for (const [table, slice] of Object.entries(tables)) {
      const filling = this.#fillers.get(table as TableName)
      if (!filling) continue
      const taken = Math.min(slice.rows, this.#most - filling.rows)
      filling.filler.add(slice, taken)
      filling.rows += taken
      isFull ||= filling.rows === this.#most
    }
    return isFull
  }

  /** The bytes of the file. */
  finish(): Uint8Array {
    for (const { filler } of this.#fillers.values()) filler.finish()
    for (const statement of tableNames.flatMap((table) => createIndexes(table, columnNames(table)))) this.#database.run(statement)
    this.#database.run('COMMIT')
    return this.#database.export()
  }

  /** How many rows a table has. */
  rowsOf(table: TableName): number {
    return this.#fillers.get(table)?.rows ?? 0
  }
}
