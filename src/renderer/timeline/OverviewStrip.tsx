import { type PointerEvent, useMemo, useRef } from 'react'
import type { ClockRange } from '../playback/advance-clock.ts'
import { useWindow } from '../state/window-state.ts'
import { BrushArea } from './BrushArea.tsx'
import { howToBrush } from './BrushHint.tsx'
import { RowPlot } from './RowPlot.tsx'
import styles from './timeline.module.css'
import type { TimelineRow } from './timeline-rows.ts'
import { panTo } from './timeline-view.ts'
import { useActivity } from './use-activity.ts'
import { useBrushing } from './use-brushing.ts'
import { usePointedInstant } from './use-pointed-instant.ts'
import { isWhole } from './zoom.ts'

const height = 10

interface OverviewStripProps {
  readonly whole: ClockRange
  readonly part: ClockRange
  readonly width: number
}

/**
 * The whole clock in small. While all of it is shown, dragging along it chooses a stretch of time; the part that is shown is a frame in it, to
 * be moved with the pointer, and Shift chooses a stretch then.
 */
export function OverviewStrip({ whole, part, width }: OverviewStripProps) {
  const strip = useRef<HTMLDivElement>(null)
  const isChoosing = useRef(false)
  const { activity } = useActivity(whole, width)
  const { measure, instantOf } = usePointedInstant(strip, whole)
  const brushing = useBrushing(instantOf)
  const isAll = isWhole(part, whole)
  const row = useMemo(
    (): TimelineRow | null =>
      activity && { kind: 'bars', id: 'overview', name: '', tone: 'exits', isPart: false, values: activity.entries },
    [activity],
  )
  const shareOf = (at: number) => (at - whole.start) / (whole.end - whole.start || 1)
  const centreAt = ({ clientX }: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect()
    if (box === undefined) return
    const at = whole.start + ((clientX - box.left) / (box.width || 1)) * (whole.end - whole.start)
    panTo(at - (part.end - part.start) / 2)
  }
  return (
    <div
      ref={strip}
      className={styles.overview}
      data-whole={isAll}
      title={isAll ? howToBrush() : 'Drag to move what is shown, with Shift to choose a stretch of time.'}
      aria-hidden
      onPointerDown={(event) => {
        if (event.button !== 0) return
        measure()
        isChoosing.current = isAll || event.shiftKey
        if (isChoosing.current) return brushing.begin(event)
        event.currentTarget.setPointerCapture(event.pointerId)
        centreAt(event)
      }}
      onPointerMove={(event) => {
        brushing.go(event)
        if (!isChoosing.current && event.currentTarget.hasPointerCapture(event.pointerId)) centreAt(event)
      }}
      onPointerUp={brushing.end}
      onPointerCancel={brushing.cancel}
    >
      {activity !== null && row !== null && (
        <svg width={width} height={height} aria-hidden>
          <RowPlot row={row} activity={activity} part={whole} width={width} height={height} />
        </svg>
      )}
      <BrushArea part={whole} />
      {!isAll && (
        <div
          className={styles.frame}
          style={{ left: `${shareOf(part.start) * 100}%`, width: `${(shareOf(part.end) - shareOf(part.start)) * 100}%` }}
        />
      )}
      <Now whole={whole} />
    </div>
  )
}

function Now({ whole }: { readonly whole: ClockRange }) {
  const now = useWindow(({ at }) => ((at ?? whole.start) - whole.start) / (whole.end - whole.start || 1))
  return <div className={styles.now} style={{ left: `${now * 100}%` }} />
}
