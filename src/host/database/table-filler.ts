import type { Database, Statement } from 'sql.js'
import { type CellValue, createTable, type Row, type TableName, tables } from './tables.ts'

const rowsPerInsert = 100

/** Who fills tables pauses after so many rows, for others to be heard. */
export const rowsBetweenPauses = 1000

/** Fills one table, many rows with each insert. */
export class TableFiller<Name extends TableName> {
  readonly #database: Database
  readonly #name: Name
  readonly #columns: readonly (keyof Row<Name>)[]
  readonly #insert: Statement
  #waiting: CellValue[] = []

  constructor(database: Database, name: Name) {
    this.#database = database
    this.#name = name
    this.#columns = Object.keys(tables[name].columns) as (keyof Row<Name>)[]
    database.run(createTable(name))
    this.#insert = database.prepare(this.#insertOf(rowsPerInsert))
  }

  add(row: Row<Name>): void {
    for (const column of this.#columns) this.#waiting.push(row[column])
    if (this.#waiting.length < rowsPerInsert * this.#columns.length) return
    this.#insert.run(this.#waiting)
    this.#waiting = []
  }

  /** Inserts what is left. */
  finish(): void {
    const rows = this.#waiting.length / this.#columns.length
    if (rows > 0) this.#database.run(this.#insertOf(rows), this.#waiting)
    this.#waiting = []
    this.#insert.free()
  }

  #insertOf(rows: number): string {
    const places = `(${this.#columns.map(() => '?').join(',')})`
    return `INSERT INTO ${this.#name} VALUES ${Array(rows).fill(places).join(',')}`
  }
}
