import { formatCount } from '../format/number.ts'

/** The numbers of a chart, as a table that people and other programs read. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** A share for a column that says "%": a number with two decimals at most; null where there is nothing to share. */
export const percentOf = (part: number, whole: number): number | null => (whole === 0 ? null : twoDecimals((part / whole) * 100))

export const twoDecimals = (value: number): number => Math.round(value * 100) / 100

/** A cell as it is read in the window: thousands apart, "10,379.79". Files have plain numbers. */
export function cellWords(cell: string | number | null): string {
  if (typeof cell !== 'number') return cell ?? ''
  const [whole = '', decimals] = String(Math.abs(cell)).split('.')
  return `${cell < 0 ? '-' : ''}${formatCount(Number(whole))}${decimals === undefined ? '' : `.${decimals}`}`
}

/** As RFC 4180 has it: commas, lines that end with CR LF, and quotes around what needs them. */
export function csvOf({ columns, rows }: ChartTable): string {
  const line = (cells: readonly (string | number | null)[]) => cells.map(cellOf).join(',')
  return [columns, ...rows].map((cells) => `${line(cells)}\r\n`).join('')
}

function cellOf(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  // A spreadsheet would take it for a formula.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
