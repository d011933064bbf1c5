import { memo } from 'react'
import type { ClockRange } from '../playback/advance-clock.ts'
import { timeTicks } from './time-ticks.ts'
import styles from './timeline.module.css'

interface TimeAxisProps {
  readonly range: ClockRange
  readonly width: number
  /** A label gets at least this much, px. */
  readonly labelWidth?: number
}

export const TimeAxis = memo(function TimeAxis({ range, width, labelWidth = 90 }: TimeAxisProps) {
  const ticks = timeTicks(range.start, range.end, Math.max(1, Math.floor(width / labelWidth)))
  return (
    <div className={styles.axis}>
      {ticks.map(({ at, label }) => (
        <span key={at} style={{ left: `${((at - range.start) / (range.end - range.start || 1)) * 100}%` }}>
          {label}
        </span>
      ))}
    </div>
  )
})
