import type { Database, Statement } from 'sql.js'
import { cellAt, type TableSlice } from '../../engine/account/database/table-slice.ts'
import type { CellValue, TableName } from '../../engine/account/database/tables.ts'

const rowsPerInsert = 100

/** Fills one table, which is there already, many rows with each insert. */
export class TableFiller {
  readonly #database: Database
  readonly #name: TableName
  readonly #columns: readonly string[]
  readonly #insert: Statement
  #waiting: CellValue[] = []

  /** @param columns those that slices bring; others stay null */
  constructor(database: Database, name: TableName, columns: readonly string[]) {
    this.#database = database
    this.#name = name
    this.#columns = columns
    this.#insert = database.prepare(this.#insertOf(rowsPerInsert))
  }

  /** @param most rows of the slice that are taken, from its first */
  add(slice: TableSlice, most = slice.rows): void {
    const columns = this.#columns.map((column) => slice.columns[column])
    const rows = Math.min(most, slice.rows)
    for (let row = 0; row < rows; row++) {
      for (const cells of columns) this.#waiting.push(cells ? cellAt(cells, row) : null)
      if (this.#waiting.length === rowsPerInsert * columns.length) {
        this.#insert.run(this.#waiting)
        this.#waiting = []
      }
    }
  }

  /** Inserts what is left. */
  finish(): void {
    const rows = this.#waiting.length / this.#columns.length
    if (rows > 0) this.#database.run(this.#insertOf(rows), this.#waiting)
    this.free()
  }

  /** Without inserting what is left. */
  free(): void {
    this.#waiting = []
    this.#insert.free()
  }

  #insertOf(rows: number): string {
    const places = `(${this.#columns.map(() => '?').join(',')})`
    return `INSERT INTO ${this.#name} (${this.#columns.join(',')}) VALUES ${Array(rows).fill(places).join(',')}`
  }
}
