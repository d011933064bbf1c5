/** The numbers of a chart, as a table that people and other programs read. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
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
