import type { PointerEvent, ReactNode } from 'react'
import { formatClock } from '../format/instant.ts'
import { toNextOccurrence, toPreviousOccurrence } from '../playback/transport.ts'
import { clockRange } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './timeline.module.css'

interface ScrubberProps {
  readonly enabled: boolean
  readonly goToPointer: (event: PointerEvent) => void
  /** Told where the pointer is over the plot, and null when it has left. */
  readonly point: (event: PointerEvent | null) => void
  readonly children: ReactNode
}

/** The slider around the plot: pointer and arrow keys set the clock. */
export function Scrubber({ enabled, goToPointer, point, children }: ScrubberProps) {
  const range = useWindow(clockRange)
  const at = useWindow((state) => state.frame?.at ?? null)
  return (
    <div
      className={styles.scrubber}
      data-enabled={enabled}
      role="slider"
      aria-label="Virtual time"
      aria-disabled={!enabled}
      aria-valuemin={range?.start ?? 0}
      aria-valuemax={range?.end ?? 0}
      aria-valuenow={at ?? range?.start ?? 0}
      aria-valuetext={at === null ? 'not run yet' : `${formatClock(at)} UTC`}
      tabIndex={enabled ? 0 : -1}
      onPointerDown={(event) => {
        if (!enabled || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        goToPointer(event)
      }}
      onPointerMove={(event) => {
        point(event)
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goToPointer(event)
      }}
      onPointerLeave={() => point(null)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp') void toNextOccurrence()
        if (event.key === 'ArrowDown') void toPreviousOccurrence()
      }}
    >
      {children}
    </div>
  )
}
