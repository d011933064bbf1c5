import { memo } from 'react'
import type { ActivityView } from '../../engine/account/activity/activity-views.ts'
import type { ClockRange } from '../playback/advance-clock.ts'
import styles from './timeline.module.css'
import type { RowTone, TimelineRow } from './timeline-rows.ts'

interface RowPlotProps {
  readonly row: TimelineRow
  readonly activity: ActivityView
  readonly part: ClockRange
  readonly width: number
  readonly height: number
}

/** A row as one path: bars that fill its height where they are tallest, or a mark at each instant. */
export const RowPlot = memo(function RowPlot({ row, activity, part, width, height }: RowPlotProps) {
  const xOf = (at: number) => ((at - part.start) / (part.end - part.start || 1)) * width
  const path = row.kind === 'bars' ? barsPath(row.values, activity, xOf, height) : marksPath(row.instants, xOf, width, height)
  return <path className={toneClasses[row.tone]} data-kind={row.kind} data-part={row.isPart} d={path} />
})

const toneClasses: Readonly<Record<RowTone, string | undefined>> = {
  entries: styles.entries,
  exits: styles.exits,
  sends: styles.sends,
  calculations: styles.calculations,
  readings: styles.readings,
}

function barsPath(values: readonly number[], { from, sliceMs }: ActivityView, xOf: (at: number) => number, height: number): string {
  const tallest = Math.max(1, ...values)
  const pitch = xOf(from + sliceMs) - xOf(from)
  const bar = Math.max(1, pitch - 1)
  return values
    .map((value, slice) => {
      if (value === 0) return ''
      const own = Math.max(1.5, (value / tallest) * height)
      return `M${xOf(from + slice * sliceMs).toFixed(2)} ${height}v${(-own).toFixed(2)}h${bar.toFixed(2)}v${own.toFixed(2)}z`
    })
    .join('')
}

/** Instants closer than a pixel are one mark. */
function marksPath(instants: readonly number[], xOf: (at: number) => number, width: number, height: number): string {
  const places = new Set(instants.map((at) => Math.round(xOf(at))).filter((x) => x >= 0 && x <= width))
  return [...places].map((x) => `M${x} ${(height * 0.15).toFixed(1)}v${(height * 0.85).toFixed(1)}`).join('')
}
