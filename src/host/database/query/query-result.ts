import type { Statement } from 'sql.js'
import type { ResultColumn, ResultPage, ResultQuery } from '../../../engine/account/database/query-views.ts'
import type { CellValue } from '../../../engine/account/database/tables.ts'

/** Of the rows of a result so many are kept, and so many cells. */
const mostRows = 200_000
const mostCells = 4_000_000
/** Characters of all its texts. */
const mostText = 128 * 1024 * 1024
const widestColumn = 80
const dayMs = 86_400_000

/** The rows that a query gave, kept to be looked at. */
export class ResultRows {
  readonly columns: readonly ResultColumn[]
  #order: { readonly sort: NonNullable<ResultQuery['sort']>; readonly rows: readonly (readonly CellValue[])[] } | null = null

  /** @param clock start and end of the run, ms since 1970: what lies within can only be an instant */
  constructor(
    names: readonly string[],
    readonly rows: readonly (readonly CellValue[])[],
    readonly isCut: boolean,
    clock: { readonly start: number; readonly end: number },
  ) {
    this.columns = names.map((name, column) => describeColumn(name, column, rows, clock))
  }

  page({ offset, limit, sort }: ResultQuery): ResultPage {
    return { offset, rows: this.#sorted(sort).slice(offset, offset + limit) }
  }

  /** All rows as comma-separated values, in this order. */
  csv(sort: ResultQuery['sort']): string {
    const lines = [this.columns.map(({ name }) => name), ...this.#sorted(sort)].map((cells) => cells.map(csvCell).join(','))
    return `${lines.join('\r\n')}\r\n`
  }

  #sorted(sort: ResultQuery['sort']): readonly (readonly CellValue[])[] {
    if (sort === null) return this.rows
    const { column, descending } = sort
    if (this.#order?.sort.column !== column || this.#order.sort.descending !== descending) {
      const direction = descending ? -1 : 1
      const rows = [...this.rows].sort((a, b) => direction * compareCells(a[column] ?? null, b[column] ?? null))
      this.#order = { sort, rows }
    }
    return this.#order.rows
  }
}

/** Takes the rows off a query that was prepared, as many as are kept. */
export function takeRows(statement: Statement, clock: { readonly start: number; readonly end: number }): ResultRows {
  const names = statement.getColumnNames()
  const rows: CellValue[][] = []
  let text = 0
  let isCut = false
  const most = Math.min(mostRows, Math.floor(mostCells / Math.max(1, names.length)))
  while (!isCut && statement.step()) {
    if (rows.length === most || text > mostText) isCut = true
    else {
      const row = statement.get().map((value) => (value instanceof Uint8Array ? hexOf(value) : value))
      for (const cell of row) if (typeof cell === 'string') text += cell.length
      rows.push(row)
    }
  }
  return new ResultRows(names, rows, isCut, clock)
}

function hexOf(bytes: Uint8Array): string {
  return `x'${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}'`
}

function describeColumn(
  name: string,
  column: number,
  rows: readonly (readonly CellValue[])[],
  clock: { readonly start: number; readonly end: number },
): ResultColumn {
  let width = name.length
  let texts = 0
  let numbers = 0
  let instants = 0
  for (const row of rows) {
    const cell = row[column] ?? null
    if (cell === null) continue
    if (typeof cell === 'string') texts += 1
    else {
      numbers += 1
      if (Number.isInteger(cell) && cell >= clock.start - dayMs && cell <= clock.end + dayMs) instants += 1
    }
    width = Math.max(width, typeof cell === 'string' ? cell.length : String(cell).length)
  }
  return { name, kind: kindOf(texts, numbers, instants), width: Math.min(widestColumn, width) }
}

function kindOf(texts: number, numbers: number, instants: number): ResultColumn['kind'] {
  if (texts > 0) return numbers > 0 ? 'mixed' : 'texts'
  if (numbers === 0) return 'empty'
  return instants === numbers ? 'instants' : 'numbers'
}

/** As SQLite orders them: nothing, then numbers, then texts. */
function compareCells(a: CellValue, b: CellValue): number {
  const rank = rankOf(a) - rankOf(b)
  if (rank !== 0 || a === null || b === null) return rank
  return a < b ? -1 : a > b ? 1 : 0
}

function rankOf(cell: CellValue): number {
  if (cell === null) return 0
  return typeof cell === 'number' ? 1 : 2
}

/** RFC 4180. */
function csvCell(cell: CellValue): string {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
