import type { InstanceRow } from '../../engine/account/views.ts'
import { formatElapsed } from '../format/duration.ts'

/** How long an instance was inside, or has been by an instant. */
export function timeInside(row: Pick<InstanceRow, 'enteredAt' | 'endedAt'>, at: number): string {
  const ms = (row.endedAt ?? at) - row.enteredAt
  return ms === 0 && row.endedAt !== null ? 'at once' : formatElapsed(ms)
}
