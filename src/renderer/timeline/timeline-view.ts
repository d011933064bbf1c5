import { create } from 'zustand'
import type { ClockRange } from '../playback/advance-clock.ts'
import { clockRange } from '../state/derived.ts'
import { type Brush, setWindow, useWindow, windowState } from '../state/window-state.ts'
import { isWhole, panned, turnedTo, zoomed } from './zoom.ts'

interface TimelineView {
  /** The part that is shown; null is the whole clock. */
  readonly part: ClockRange | null
  /** What is being drawn with the pointer, until it is let go. */
  readonly draft: Brush | null
}

export const useTimelineView = create<TimelineView>()(() => ({ part: null, draft: null }))

/** The part of the clock that is shown; null without a clock. A part of another clock is forgotten. */
export function shownRange(): ClockRange | null {
  return partOf(clockRange(windowState()), useTimelineView.getState().part)
}

export function useShownRange(): ClockRange | null {
  const whole = useWindow(clockRange)
  const part = useTimelineView((state) => state.part)
  return partOf(whole, part)
}

function partOf(whole: ClockRange | null, part: ClockRange | null): ClockRange | null {
  return whole !== null && part !== null && part.start >= whole.start && part.end <= whole.end ? part : whole
}

/** @param around the instant that stays where it is; the clock's, or the middle, unless told */
export function zoom(factor: number, around?: number): void {
  change((view, whole) => zoomed(view, whole, factor, around ?? centreOf(view)))
}

/** @param share of what is shown */
export function pan(share: number): void {
  change((view, whole) => panned(view, whole, share * (view.end - view.start)))
}

export function panTo(start: number): void {
  change((view, whole) => panned(view, whole, start - view.start))
}

export function showAll(): void {
  useTimelineView.setState({ part: null })
}

/** Keeps the playing clock in sight. */
export function followPlaying(at: number): void {
  if (useTimelineView.getState().part !== null) change((view, whole) => turnedTo(view, whole, at))
}

/** The tables keep to this stretch; of no length, or null, to none. */
export function brush(stretch: Brush | null): void {
  useTimelineView.setState({ draft: null })
  setWindow({ brush: stretch !== null && stretch.to > stretch.from ? stretch : null })
}

/** One end of the stretch is put where the clock stands. */
export function brushFromClock(end: 'from' | 'to'): void {
  const { at, brush: before } = windowState()
  const whole = clockRange(windowState())
  if (at === null || whole === null) return
  const now = Math.round(at)
  if (end === 'from') brush({ from: now, to: before !== null && before.to > now ? before.to : whole.end })
  else brush({ from: before !== null && before.from < now ? before.from : whole.start, to: now })
}

function centreOf({ start, end }: ClockRange): number {
  const { at } = windowState()
  return at !== null && at >= start && at <= end ? at : (start + end) / 2
}

function change(next: (view: ClockRange, whole: ClockRange) => ClockRange): void {
  const whole = clockRange(windowState())
  const view = shownRange()
  if (whole === null || view === null) return
  const part = next(view, whole)
  if (part.start !== view.start || part.end !== view.end) useTimelineView.setState({ part: isWhole(part, whole) ? null : part })
}
