import { memo, useId } from 'react'
import type { ActivityHistogram } from '../../engine/account/views.ts'
import { formatCount } from '../format/number.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './timeline.module.css'

const rowHeight = 29
const gapBetweenRows = 7
const plotHeight = 2 * rowHeight + gapBetweenRows

/** Both rows of bars; what lies after the clock is faint. */
export const ActivityBars = memo(function ActivityBars({
  activity,
  width,
}: {
  readonly activity: ActivityHistogram
  readonly width: number
}) {
  const past = useId()
  const rows = [
    { name: 'entries', values: activity.entries, bottom: rowHeight, className: styles.entries },
    { name: 'sends', values: activity.sends, bottom: plotHeight, className: styles.sends },
  ]
  const bars = rows.map(({ name, values, bottom, className }) => (
    <path key={name} className={className} d={barsPath(values, bottom, width)} />
  ))
  return (
    <svg className={styles.bars} width={width} height={plotHeight} aria-hidden>
      <clipPath id={past}>
        <PastArea activity={activity} width={width} />
      </clipPath>
      <g opacity={0.28}>{bars}</g>
      <g clipPath={`url(#${past})`}>{bars}</g>
      <title>{`At most ${formatCount(Math.max(0, ...activity.entries))} entries and ${formatCount(Math.max(0, ...activity.sends))} sends a bar`}</title>
    </svg>
  )
})

function PastArea({ activity, width }: { readonly activity: ActivityHistogram; readonly width: number }) {
  const share = useWindow(({ at }) => (at === null ? 0 : (at - activity.start) / (activity.sliceMs * activity.entries.length)))
  return <rect x={0} y={0} width={Math.max(0, share * width)} height={plotHeight} />
}

/** All bars of a row as one path; the tallest fills the row, and what is not nothing is seen. */
function barsPath(values: readonly number[], bottom: number, width: number): string {
  const tallest = Math.max(1, ...values)
  const pitch = width / values.length
  const bar = Math.max(1, pitch - 1)
  return values
    .map((value, at) => {
      if (value === 0) return ''
      const height = Math.max(1.5, (value / tallest) * rowHeight)
      return `M${(at * pitch).toFixed(2)} ${bottom}v${(-height).toFixed(2)}h${bar.toFixed(2)}v${height.toFixed(2)}z`
    })
    .join('')
}
