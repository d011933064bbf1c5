import type { PointerEvent, RefObject } from 'react'
import { type ClockRange, withinRange } from '../playback/advance-clock.ts'
import { goTo } from '../playback/transport.ts'
import { pointAt } from '../state/choose.ts'

/** Pointing at the plot marks an instant there and on the timeline; pressing and dragging goes there. */
export function usePlotPointer(plot: RefObject<HTMLElement | null>, range: ClockRange | null) {
  const instantOf = (event: PointerEvent): number | null => {
    const box = plot.current?.getBoundingClientRect()
    if (box === undefined || range === null || event.clientX < box.left - 2 || event.clientX > box.right + 2) return null
    return withinRange(range.start + ((event.clientX - box.left) / box.width) * (range.end - range.start), range)
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const at = instantOf(event)
      if (at === null || event.button !== 0 || (event.target as Element).closest('button') !== null) return
      event.currentTarget.setPointerCapture(event.pointerId)
      goTo(at)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const at = instantOf(event)
      pointAt(at)
      if (at !== null && event.currentTarget.hasPointerCapture(event.pointerId)) goTo(at)
    },
    onPointerLeave: () => pointAt(null),
  }
}
