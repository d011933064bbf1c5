export type Side = 'left' | 'right'

/** Rows of cells as lines whose columns stand below each other, two blanks apart; nothing stands behind the last cell. */
export function aligned(rows: readonly (readonly string[])[], sides: readonly Side[]): string[] {
  const widths = sides.map((_, column) => Math.max(0, ...rows.map((row) => [...(row[column] ?? '')].length)))
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0, sides[column] ?? 'left'))
      .join('  ')
      .trimEnd(),
  )
}

function padded(cell: string, width: number, side: Side): string {
  const blanks = ' '.repeat(Math.max(0, width - [...cell].length))
  return side === 'left' ? cell + blanks : blanks + cell
}
