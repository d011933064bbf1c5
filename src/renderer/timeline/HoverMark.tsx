import type { ActivityHistogram } from '../../engine/account/views.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { formatCount } from '../format/number.ts'
import type { ClockRange } from '../playback/advance-clock.ts'
import styles from './timeline.module.css'

interface HoverMarkProps {
  readonly activity: ActivityHistogram
  readonly range: ClockRange
  /** The instant under the pointer, here or on the memberships. */
  readonly at: number
}

/** What the slice under the pointer holds. */
export function HoverMark({ activity, range, at: pointedAt }: HoverMarkProps) {
  const share = (pointedAt - range.start) / (range.end - range.start || 1)
  const slices = activity.entries.length
  const slice = Math.min(slices - 1, Math.floor(share * slices))
  const at = activity.start + slice * activity.sliceMs
  const side = share > 0.5 ? { right: `${(1 - share) * 100}%` } : { left: `${share * 100}%` }
  return (
    <>
      <div className={styles.hoverLine} style={{ left: `${share * 100}%` }} />
      <div className={styles.hoverLabel} style={side}>
        from {formatDayAndTime(at).slice(0, -3)} · {formatCount(activity.entries[slice] ?? 0)} entries ·{' '}
        {formatCount(activity.sends[slice] ?? 0)} sends
      </div>
    </>
  )
}
