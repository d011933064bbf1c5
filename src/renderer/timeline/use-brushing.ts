import { type PointerEvent, type RefObject, useRef } from 'react'
import { type ClockRange, withinRange } from '../playback/advance-clock.ts'
import { brush, useTimelineView } from './timeline-view.ts'

/** A pointer that has gone less far than this has chosen nothing, px. */
const leastPx = 4

/** Draws a stretch of time with the pointer, from where it was pressed; a click alone ends the stretch that there is. */
export function useBrushing(plot: RefObject<HTMLElement | null>, part: ClockRange | null) {
  const start = useRef<{ readonly x: number; readonly at: number } | null>(null)
  const instantOf = ({ clientX }: PointerEvent): number => {
    const box = plot.current?.getBoundingClientRect()
    if (box === undefined || part === null) return 0
    return withinRange(part.start + ((clientX - box.left) / (box.width || 1)) * (part.end - part.start), part)
  }
  const stretchTo = (event: PointerEvent) => {
    if (start.current === null || Math.abs(event.clientX - start.current.x) < leastPx) return null
    const at = instantOf(event)
    return { from: Math.min(at, start.current.at), to: Math.max(at, start.current.at) }
  }
  return {
    isBrushing: () => start.current !== null,
    begin: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      start.current = { x: event.clientX, at: instantOf(event) }
    },
    go: (event: PointerEvent) => {
      if (start.current !== null) useTimelineView.setState({ draft: stretchTo(event) })
    },
    end: (event: PointerEvent) => {
      if (start.current === null) return
      brush(stretchTo(event))
      start.current = null
    },
    cancel: () => {
      start.current = null
      useTimelineView.setState({ draft: null })
    },
  }
}
