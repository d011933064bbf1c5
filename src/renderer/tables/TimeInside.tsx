import type { InstanceRow } from '../../engine/account/views.ts'
import { useTableClock } from './table-clock.ts'
import { timeInside } from './time-inside.ts'

/** Follows the clock by itself: the rest of the row stays as it is. */
export function TimeInside({ row }: { readonly row: InstanceRow }) {
  return useTableClock(({ at }) => timeInside(row, at ?? 0))
}
