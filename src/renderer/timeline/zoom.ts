import type { ClockRange } from '../playback/advance-clock.ts'

/** Which part of the clock the timeline shows. Pure; instants in ms since 1970. */

/** Of the span, for one press of a button or a key. */
export const zoomStep = 0.6

/** No closer than this, or than the whole clock where that is shorter. */
const closestMs = 10_000

/**
 * Closer or wider, with the instant under the pointer staying where it is.
 * @param factor of the span: below 1 is closer
 */
export function zoomed(view: ClockRange, whole: ClockRange, factor: number, around: number): ClockRange {
  const span = spanOf(view)
  const wanted = Math.min(spanOf(whole), Math.max(Math.min(closestMs, spanOf(whole)), span * factor))
  const share = span === 0 ? 0.5 : (around - view.start) / span
  return within(around - share * wanted, wanted, whole)
}

/** As long as before, later by so many ms. */
export function panned(view: ClockRange, whole: ClockRange, byMs: number): ClockRange {
  return within(view.start + byMs, spanOf(view), whole)
}

/** Turned, where it has to be, so that the instant is in it: a little before its left end, as one turns a page. */
export function turnedTo(view: ClockRange, whole: ClockRange, at: number): ClockRange {
  if (at >= view.start && at <= view.end) return view
  return within(at - spanOf(view) * 0.05, spanOf(view), whole)
}

export const isWhole = (view: ClockRange, whole: ClockRange): boolean => spanOf(view) >= spanOf(whole)

function within(start: number, span: number, whole: ClockRange): ClockRange {
  const from = Math.round(Math.max(whole.start, Math.min(whole.end - span, start)))
  return { start: from, end: Math.round(Math.min(whole.end, from + span)) }
}

const spanOf = ({ start, end }: ClockRange): number => end - start
