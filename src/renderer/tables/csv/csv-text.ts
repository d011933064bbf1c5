import type { CsvCell } from './csv-table.ts'

/** A line as RFC 4180 has it, with its end. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: CsvCell): string {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** As it is pasted into a sheet. */
export function tabbedLine(cells: readonly CsvCell[]): string {
  return cells.map((cell) => (cell === null ? '' : String(cell).replaceAll(/[\t\r\n]+/g, ' '))).join('\t')
}
