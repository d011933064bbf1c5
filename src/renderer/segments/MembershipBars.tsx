import { memo, useId } from 'react'
import type { MembershipView } from '../../engine/account/views.ts'
import type { ClockRange } from '../playback/advance-clock.ts'
import { useWindow } from '../state/window-state.ts'
import { calculationTicks, lagStretches, memberStretches, type Stretch } from './bar-shapes.ts'
import styles from './segments.module.css'

/** px */
const bar = 8
const gap = 5
const knownTop = 1
const trulyTop = knownTop + bar + gap
const height = trulyTop + bar + 7

interface MembershipBarsProps {
  readonly view: MembershipView
  readonly range: ClockRange
  readonly width: number
}

/** Known above and filled, truly below and hollow; hatched where they differ; a line from when data was taken to when the result showed. */
export const MembershipBars = memo(function MembershipBars({ view, range, width }: MembershipBarsProps) {
  const id = useId()
  const known = memberStretches(view.stored, range)
  const truly = memberStretches(view.truly, range)
  const lags = lagStretches(view, range)
  const shapes = (
    <>
      {lags.map((lag) => (
        <rect key={lag.from} fill={`url(#${id}-hatch)`} {...boxOf(lag, width, knownTop, trulyTop + bar - knownTop)} />
      ))}
      {known.map((stretch) => (
        <rect key={stretch.from} className={styles.known} rx={1.5} {...boxOf(stretch, width, knownTop, bar)} />
      ))}
      {truly.map((stretch) => (
        <rect key={stretch.from} className={styles.truly} rx={1.5} {...boxOf(stretch, width, trulyTop + 0.5, bar - 1)} />
      ))}
      <path className={styles.calculations} d={ticksPath(calculationTicks(view, range), width)} />
    </>
  )
  return (
    <svg className={styles.bars} width={width} height={height} aria-hidden>
      <defs>
        <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.lagGround} width="5" height="5" />
          <rect className={styles.lagLine} width="1.6" height="5" />
        </pattern>
        <clipPath id={`${id}-past`}>
          <Past range={range} width={width} />
        </clipPath>
      </defs>
      <path className={styles.nobody} d={`M0 ${knownTop + bar / 2}h${width}M0 ${trulyTop + bar / 2}h${width}`} />
      <g opacity={0.3}>{shapes}</g>
      <g clipPath={`url(#${id}-past)`}>{shapes}</g>
    </svg>
  )
})

/** What lies after the clock is faint, as on the timeline. */
function Past({ range, width }: { readonly range: ClockRange; readonly width: number }) {
  const share = useWindow(({ at }) => (at === null ? 0 : (at - range.start) / (range.end - range.start || 1)))
  return <rect x={0} y={0} width={Math.max(0, share * width)} height={height} />
}

/** What lasts but a moment is seen. */
function boxOf({ from, to }: Stretch, width: number, y: number, boxHeight: number) {
  return { x: from * width, y, width: Math.max(1.5, (to - from) * width), height: boxHeight }
}

/** A line from the truth that was looked at to what was known of it then, and a small arrow below. */
function ticksPath(ticks: readonly Stretch[], width: number): string {
  const bottom = trulyTop + bar
  return ticks
    .map(({ from, to }) => {
      const x = (from * width).toFixed(2)
      return `M${x} ${bottom}L${(to * width).toFixed(2)} ${knownTop + bar}M${x} ${bottom + 1.5}l-2.5 4.5h5z`
    })
    .join('')
}
