import type { SummaryRow } from './summary.ts'
import type { Target } from './targets.ts'

const whole = (value: number | null) =>
  value === null
    ? ''
    : Math.round(value)
        .toString()
        .replace(/\B(?=(\d{3})+$)/g, ',')

/** Everything that was measured, for a terminal. */
export function benchmarkTable(rows: readonly SummaryRow[], targets: readonly Target[]): string {
  const head = ['load', 'program', 'profiles', 'instances', 'sends', 'ms', 'cpu ms', 'instances/s', 'steps/s', 'peak MB', 'of which, ms']
  const measured = rows.map((row) => [
    row.load,
    row.name,
    whole(row.profiles),
    whole(row.instances),
    whole(row.sends),
    whole(row.runMs),
    whole(row.cpuMs),
    whole(row.instancesPerSecond),
    whole(row.stepsPerSecond),
    whole(row.peakMb),
    Object.entries(row.parts)
      .map(([part, ms]) => `${part} ${whole(ms)}`)
      .join(', '),
  ])
  const wanted = targets.map(({ name, measured, wanted, isMet }) => [name, measured.toFixed(2), wanted, isMet ? 'met' : 'not met'])
  return `${aligned([head, ...measured], 2)}\n\n${aligned([['target', 'measured', 'wanted', ''], ...wanted], 1)}\n`
}

/** Columns of equal width; numbers to the right, as many names as there are at the beginning and the last column to the left. */
function aligned(rows: readonly (readonly string[])[], names: number): string {
  const columns = rows[0]?.length ?? 0
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row.map((cell, column) =>
      column < names || column === columns - 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n')
}
