import type { ResultColumn } from '../../engine/account/database/query-views.ts'
import type { CellValue } from '../../engine/account/database/tables.ts'
import { formatDayAndTime, formatExactTime } from '../format/instant.ts'

/** A cell as it is shown. */
export function cellText(cell: CellValue, { kind }: ResultColumn, readableTimes: boolean): string {
  if (cell === null) return ''
  if (kind === 'instants' && readableTimes && typeof cell === 'number') return instantText(cell)
  return String(cell)
}

function instantText(at: number): string {
  return at % 1_000 === 0 ? formatDayAndTime(at) : `${formatDayAndTime(at).slice(0, -8)}${formatExactTime(at)}`
}
