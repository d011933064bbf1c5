import type { CellValue } from './tables.ts'

/**
 * The cells of a column, one for each row: numbers, of which NaN is null; or places in a list of words, of which -1 is null. So a slice of many
 * rows goes from thread to thread as a few blocks of memory.
 */
export type ColumnCells =
  | { readonly kind: 'numbers'; readonly values: Float64Array }
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly places: Int32Array }

/** Some rows of one table, by column. */
export interface TableSlice {
  readonly rows: number
  readonly columns: Readonly<Record<string, ColumnCells>>
}

/** Numbers between words become words: SQLite makes numbers of them again in a column of numbers. */
function packCells(cells: readonly CellValue[]): ColumnCells {
  return cells.some((cell) => typeof cell === 'string') ? packWords(cells) : packNumbers(cells)
}

function packNumbers(cells: readonly CellValue[]): ColumnCells {
  return { kind: 'numbers', values: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : Number.NaN)) }
}

function packWords(cells: readonly CellValue[]): ColumnCells {
  const placeOf = new Map<string, number>()
  const places = Int32Array.from(cells, (cell) => {
    if (cell === null) return -1
    const word = String(cell)
    const known = placeOf.get(word)
    if (known !== undefined) return known
    placeOf.set(word, placeOf.size)
    return placeOf.size - 1
  })
  return { kind: 'words', words: [...placeOf.keys()], places }
}

/** One cell. @param row of the slice */
export function cellAt(cells: ColumnCells, row: number): CellValue {
  if (cells.kind === 'words') return cells.words[cells.places[row] as number] ?? null
  const value = cells.values[row] as number
  return Number.isNaN(value) ? null : value
}

/** What a column's cells are made from: one function for each column of a table. */
export type CellReaders<Name extends string, Source> = Readonly<Record<Name, (source: Source) => CellValue>>

/** Collects rows of one table, with the columns that are wanted. */
export class SliceWriter<Name extends string, Source> {
  readonly #columns: readonly { readonly name: Name; readonly read: (source: Source) => CellValue; readonly cells: CellValue[] }[]
  #rows = 0

  constructor(readers: CellReaders<Name, Source>, wanted: readonly Name[]) {
    this.#columns = wanted.map((name) => ({ name, read: readers[name], cells: [] }))
  }

  add(source: Source): void {
    for (const { read, cells } of this.#columns) cells.push(read(source))
    this.#rows += 1
  }

  finish(): TableSlice {
    return { rows: this.#rows, columns: Object.fromEntries(this.#columns.map(({ name, cells }) => [name, packCells(cells)])) }
  }
}
