import { useState } from 'react'
import type { ClockRange } from '../playback/advance-clock.ts'
import styles from './timeline.module.css'

interface HoverMarkProps {
  readonly part: ClockRange
  /** The instant under the pointer, here or on the memberships. */
  readonly at: number
  readonly lines: readonly string[]
  /** The plot on the screen: the card stands above it, where it covers no bar. */
  readonly plot: HTMLElement | null
}

/** What the slice under the pointer holds. */
export function HoverMark({ part, at, lines, plot }: HoverMarkProps) {
  const share = (at - part.start) / (part.end - part.start || 1)
  // It is there from when the pointer comes until it goes: the plot stays where it is meanwhile.
  const [box] = useState(() => plot?.getBoundingClientRect())
  if (share < 0 || share > 1 || box === undefined) return null
  const x = box.left + share * box.width
  const side = share > 0.5 ? { right: window.innerWidth - x } : { left: x }
  return (
    <>
      <div className={styles.hoverLine} style={{ left: `${share * 100}%` }} />
      <div className={styles.hoverCard} style={{ ...side, bottom: window.innerHeight - box.top + 4 }}>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
    </>
  )
}
