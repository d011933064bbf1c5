import { type RefObject, useEffect } from 'react'
import { pan, shownRange, zoom } from './timeline-view.ts'

/** How much one notch of a wheel, which is about 100 px, makes of it. */
const zoomPerPx = 0.0022

/** The wheel zooms around the pointer; sideways, or with Shift, it pans. The page must not scroll instead, which only a listener of our own can say. */
export function useWheelZoom(plot: RefObject<HTMLElement | null>, enabled: boolean): void {
  useEffect(() => {
    const element = plot.current
    if (!enabled || element === null) return
    const turn = (event: WheelEvent) => {
      const box = element.getBoundingClientRect()
      const view = shownRange()
      if (view === null || box.width === 0) return
      event.preventDefault()
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX
      if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) pan(sideways / box.width)
      else {
        const around = view.start + ((event.clientX - box.left) / box.width) * (view.end - view.start)
        zoom(Math.exp(event.deltaY * zoomPerPx), around)
      }
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [plot, enabled])
}
