import { useElementSize } from '@mantine/hooks'
import { type PointerEvent, useRef } from 'react'
import { BookmarkFlags } from '../bookmarks/BookmarkFlags.tsx'
import { withinRange } from '../playback/advance-clock.ts'
import { goTo } from '../playback/transport.ts'
import { pointAt } from '../state/choose.ts'
import { clockRange, isRunning } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { ActivityBars } from './ActivityBars.tsx'
import { HoverMark } from './HoverMark.tsx'
import { PlayHead } from './PlayHead.tsx'
import { Scrubber } from './Scrubber.tsx'
import { TimeAxis } from './TimeAxis.tsx'
import styles from './timeline.module.css'
import { useActivity } from './use-activity.ts'

/** Room left and right of the plot, px: half the width of the playhead's knob, and of a label. */
const margin = 14

/** Entries and sends over virtual time, and the clock's place in it: click or drag to go anywhere in what has run. */
export function Timeline() {
  const { ref, width } = useElementSize()
  const range = useWindow(clockRange)
  const hasRun = useWindow((state) => state.run !== null)
  const running = useWindow(isRunning)
  const plotWidth = Math.max(0, width - 2 * margin)
  const activity = useActivity(plotWidth)
  const plot = useRef<HTMLDivElement>(null)
  const pointedAt = useWindow((state) => state.pointedAt)

  const shareOf = (event: PointerEvent): number => {
    const box = plot.current?.getBoundingClientRect()
    return box === undefined ? 0 : Math.min(1, Math.max(0, (event.clientX - box.left) / box.width))
  }
  const instantOf = (event: PointerEvent): number | null =>
    range === null ? null : withinRange(range.start + shareOf(event) * (range.end - range.start), range)
  const goToPointer = (event: PointerEvent) => {
    const at = instantOf(event)
    if (at !== null) goTo(at)
  }
  return (
    <section className={styles.timeline} aria-label="Timeline">
      <div className={styles.names}>
        <div>Entries</div>
        <div>Sends</div>
      </div>
      <div className={styles.field} ref={ref} style={{ paddingInline: margin }}>
        <div className={styles.marks}>{range !== null && <BookmarkFlags range={range} />}</div>
        <Scrubber enabled={hasRun} goToPointer={goToPointer} point={(event) => pointAt(event === null ? null : instantOf(event))}>
          <div ref={plot} className={styles.plot}>
            {activity !== null && <ActivityBars activity={activity} width={plotWidth} />}
            {range !== null && <TimeAxis range={range} width={plotWidth} />}
            {activity !== null && range !== null && pointedAt !== null && <HoverMark activity={activity} range={range} at={pointedAt} />}
            {hasRun && range !== null && <PlayHead range={range} />}
            {!hasRun && !running && <p className={styles.empty}>Entries and sends over virtual time appear here after a run.</p>}
          </div>
        </Scrubber>
      </div>
    </section>
  )
}
