import type { ActivityQuery } from '../../engine/account/activity/activity-views.ts'
import type { ClockRange } from '../playback/advance-clock.ts'

/**
 * The slices that a part of the clock is shown in. They begin at multiples of their width from the clock's start, so that bars stay what they
 * are while the part is moved; the last instant is in the last one.
 * @param most about as many
 */
export function slicesOf(part: ClockRange, whole: ClockRange, most: number): Omit<ActivityQuery, 'journey'> {
  const sliceMs = Math.max(1, Math.ceil((part.end - part.start + 1) / most))
  const from = whole.start + Math.floor((part.start - whole.start) / sliceMs) * sliceMs
  return { from, sliceMs, slices: Math.ceil((part.end - from + 1) / sliceMs) }
}
