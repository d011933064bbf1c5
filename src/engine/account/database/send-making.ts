import type { WantedColumns } from './table-family.ts'
import type { ColumnName } from './tables.ts'

/** What has to be made of a send for the columns that are wanted: nothing, its event, what became of it, or all that it came to. */
export type Making = 'nothing' | 'event' | 'fate' | 'result'

const makingFor: Readonly<Partial<Record<ColumnName<'sends'>, Making>>> = {
  event: 'event',
  status: 'fate',
  error_code: 'fate',
  error_message: 'result',
  payload: 'result',
  changes: 'result',
}

/** What becomes of a send and its event are made together where both are wanted. */
export function makingOf({ sends = [], attempts, requests }: WantedColumns): Making {
  if (attempts || requests) return 'result'
  const makings = new Set(sends.map((column) => makingFor[column] ?? 'nothing'))
  if (makings.has('result') || (makings.has('event') && makings.has('fate'))) return 'result'
  if (makings.has('event')) return 'event'
  return makings.has('fate') ? 'fate' : 'nothing'
}

/** Whether mappings and integrations have to be run for these columns, which takes its time. */
export function rendersSends(wanted: WantedColumns): boolean {
  return makingOf(wanted) === 'result'
}
