import { type PointerEvent, type RefObject, useRef } from 'react'
import { type ClockRange, withinRange } from '../playback/advance-clock.ts'

interface PointedInstant {
  /** Where the plot is now: to be told when the pointer comes in or is pressed. */
  readonly measure: () => void
  /** The instant under the pointer, ms since 1970; null where the timeline shows none. */
  readonly instantOf: (event: PointerEvent) => number | null
}

/**
 * Which instant the pointer is at. The plot is not measured at each move: where what is drawn has just changed, the page would have to be
 * laid out twice for each picture.
 */
export function usePointedInstant(plot: RefObject<HTMLElement | null>, part: ClockRange | null): PointedInstant {
  const box = useRef<DOMRect | null>(null)
  const measure = () => {
    box.current = plot.current?.getBoundingClientRect() ?? null
  }
  const instantOf = ({ clientX }: PointerEvent): number | null => {
    if (box.current === null) measure()
    if (box.current === null || part === null) return null
    const { left, width } = box.current
    return withinRange(part.start + ((clientX - left) / (width || 1)) * (part.end - part.start), part)
  }
  return { measure, instantOf }
}
