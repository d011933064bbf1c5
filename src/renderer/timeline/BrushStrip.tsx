import { type PointerEvent, useRef } from 'react'
import type { ClockRange } from '../playback/advance-clock.ts'
import { BrushChip } from './BrushChip.tsx'
import { BrushHint, howToBrush } from './BrushHint.tsx'
import { TimeAxis } from './TimeAxis.tsx'
import styles from './timeline.module.css'
import { useBrushing } from './use-brushing.ts'
import { usePointedInstant } from './use-pointed-instant.ts'

/** The axis under the rows: dragging along it chooses a stretch of time. */
export function BrushStrip({ part, width, enabled }: { readonly part: ClockRange; readonly width: number; readonly enabled: boolean }) {
  const strip = useRef<HTMLDivElement>(null)
  const { measure, instantOf } = usePointedInstant(strip, part)
  const brushing = useBrushing(instantOf)
  const isOnChip = (event: PointerEvent) => event.target instanceof Element && event.target.closest('button') !== null
  return (
    <div
      ref={strip}
      className={styles.axisStrip}
      data-enabled={enabled}
      title={enabled ? howToBrush() : undefined}
      onPointerDown={(event) => {
        if (!enabled || event.button !== 0 || isOnChip(event)) return
        measure()
        brushing.begin(event)
      }}
      onPointerMove={brushing.go}
      onPointerUp={brushing.end}
      onPointerCancel={brushing.cancel}
    >
      <TimeAxis range={part} width={width} />
      {enabled && <BrushHint />}
      <BrushChip part={part} />
    </div>
  )
}
