import { type PointerEvent, useRef } from 'react'
import { brush, useTimelineView } from './timeline-view.ts'

/** A pointer that has gone less far than this has chosen nothing, px. */
const leastPx = 4

/**
 * Draws a stretch of time with the pointer, from where it was pressed; a click alone ends the stretch that there is.
 * @param instantOf the instant under the pointer, ms since 1970
 */
export function useBrushing(instantOf: (event: PointerEvent) => number | null) {
  const start = useRef<{ readonly x: number; readonly at: number } | null>(null)
  const stretchTo = (event: PointerEvent) => {
    if (start.current === null || Math.abs(event.clientX - start.current.x) < leastPx) return null
    const at = instantOf(event)
    if (at === null) return null
    return { from: Math.min(at, start.current.at), to: Math.max(at, start.current.at) }
  }
  return {
    begin: (event: PointerEvent) => {
      const at = instantOf(event)
      if (at === null) return
      event.currentTarget.setPointerCapture(event.pointerId)
      start.current = { x: event.clientX, at }
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
