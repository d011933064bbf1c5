import type { TraceIndex } from '../../trace/trace-index.ts'
import type { RowQuery } from '../views.ts'
import type { QuickTest } from './row-test.ts'

/** Whether a row happened within a stretch of time, both ends included: rows in trace order stand in order of time. */
export function placesDuring(index: TraceIndex, rows: Uint32Array, during: RowQuery['during']): QuickTest | null {
  if (during === undefined) return null
  // Instants are whole milliseconds.
  const first = index.amongUntil(rows, Math.ceil(during.from) - 1)
  const past = index.amongUntil(rows, during.to)
  return (position) => position >= first && position < past
}
