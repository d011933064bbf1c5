import { memo, useId } from 'react'
import type { ActivityView } from '../../engine/account/activity/activity-views.ts'
import type { ClockRange } from '../playback/advance-clock.ts'
import { useWindow } from '../state/window-state.ts'
import { RowPlot } from './RowPlot.tsx'
import { rowGap } from './row-height.ts'
import styles from './timeline.module.css'
import type { TimelineRow } from './timeline-rows.ts'

interface TimelinePlotProps {
  readonly rows: readonly TimelineRow[]
  readonly activity: ActivityView
  readonly part: ClockRange
  readonly width: number
  readonly rowHeight: number
}

/** All rows; what lies after the clock is faint. */
export const TimelinePlot = memo(function TimelinePlot({ rows, activity, part, width, rowHeight }: TimelinePlotProps) {
  const past = useId()
  const height = rows.length * (rowHeight + rowGap)
  const plots = rows.map((row, place) => (
    <g key={row.id} data-row={row.id} transform={`translate(0 ${place * (rowHeight + rowGap)})`}>
      <RowPlot row={row} activity={activity} part={part} width={width} height={rowHeight} />
    </g>
  ))
  return (
    <svg className={styles.bars} width={width} height={height} aria-hidden>
      <clipPath id={past}>
        <PastArea part={part} width={width} height={height} />
      </clipPath>
      <g opacity={0.28}>{plots}</g>
      <g clipPath={`url(#${past})`}>{plots}</g>
    </svg>
  )
})

function PastArea({ part, width, height }: { readonly part: ClockRange; readonly width: number; readonly height: number }) {
  const share = useWindow(({ at }) => (at === null ? 0 : (at - part.start) / (part.end - part.start || 1)))
  return <rect x={-1} y={0} width={Math.max(0, Math.min(1, share)) * width + 1} height={height} />
}
