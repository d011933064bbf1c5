import { type PointerEvent, type ReactNode, type RefObject, useRef } from 'react'
import { formatClock } from '../format/instant.ts'
import type { ClockRange } from '../playback/advance-clock.ts'
import { goTo, toNextOccurrence, toPreviousOccurrence } from '../playback/transport.ts'
import { pointAt } from '../state/choose.ts'
import { clockRange } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './timeline.module.css'
import { pressTimelineKey } from './timeline-key.ts'
import { useBrushing } from './use-brushing.ts'
import { usePointedInstant } from './use-pointed-instant.ts'
import { useWheelZoom } from './use-wheel-zoom.ts'

interface ScrubberProps {
  readonly enabled: boolean
  readonly part: ClockRange | null
  /** The plot, which is all of the slider. */
  readonly plot: RefObject<HTMLDivElement | null>
  readonly children: ReactNode
}

/** The slider around the plot: pointer and arrow keys set the clock, with Shift the pointer chooses a stretch, the wheel zooms. */
export function Scrubber({ enabled, part, plot, children }: ScrubberProps) {
  const range = useWindow(clockRange)
  const at = useWindow((state) => state.frame?.at ?? null)
  const { measure, instantOf } = usePointedInstant(plot, part)
  const brushing = useBrushing(instantOf)
  const isDragging = useRef(false)
  useWheelZoom(plot, enabled)
  const goToPointer = (event: PointerEvent) => {
    const instant = instantOf(event)
    if (instant !== null) goTo(instant)
  }
  return (
    <div
      ref={plot}
      className={styles.scrubber}
      data-enabled={enabled}
      role="slider"
      aria-label="Virtual time"
      aria-keyshortcuts="Shift+ArrowUp Shift+ArrowDown Shift+ArrowLeft Shift+ArrowRight 0 [ ] Escape"
      aria-disabled={!enabled}
      aria-valuemin={range?.start ?? 0}
      aria-valuemax={range?.end ?? 0}
      aria-valuenow={at ?? range?.start ?? 0}
      aria-valuetext={at === null ? 'not run yet' : `${formatClock(at)} UTC`}
      tabIndex={enabled ? 0 : -1}
      onPointerEnter={measure}
      onPointerDown={(event) => {
        if (!enabled || event.button !== 0) return
        measure()
        if (event.shiftKey) return brushing.begin(event)
        event.currentTarget.setPointerCapture(event.pointerId)
        isDragging.current = true
        goToPointer(event)
      }}
      onPointerMove={(event) => {
        pointAt(instantOf(event))
        brushing.go(event)
        if (!isDragging.current) return
        // The borders between panels look at each move of the pointer whether it is over them, for which the page is laid out once more.
        event.stopPropagation()
        goToPointer(event)
      }}
      onPointerUp={(event) => {
        isDragging.current = false
        brushing.end(event)
      }}
      onPointerCancel={() => {
        isDragging.current = false
        brushing.cancel()
      }}
      onPointerLeave={() => pointAt(null)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        if (pressTimelineKey(event)) event.preventDefault()
        else if (event.key === 'ArrowUp') void toNextOccurrence()
        else if (event.key === 'ArrowDown') void toPreviousOccurrence()
      }}
    >
      {children}
    </div>
  )
}
