import { memo } from 'react'
import type { ClockRange } from '../playback/advance-clock.ts'
import { timeTicks } from './time-ticks.ts'
import styles from './timeline.module.css'

/** A label needs this much, px. */
const labelWidth = 90

export const TimeAxis = memo(function TimeAxis({ range, width }: { readonly range: ClockRange; readonly width: number }) {
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
