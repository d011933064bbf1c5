import { useElementSize } from '@mantine/hooks'
import { type PointerEvent, useRef } from 'react'
import { formatClock } from '../format/instant.ts'
import { withinRange } from '../playback/advance-clock.ts'
import { goTo, toNextOccurrence, toPreviousOccurrence } from '../playback/transport.ts'
import { clockRange, isRunning } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { ActivityBars } from './ActivityBars.tsx'
import { PlayHead } from './PlayHead.tsx'
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

  const goToPointer = (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect()
    if (box === undefined || range === null) return
    goTo(withinRange(range.start + ((event.clientX - box.left) / box.width) * (range.end - range.start), range))
  }
  return (
    <section className={styles.timeline} aria-label="Timeline">
      <div className={styles.names}>
        <div>Entries</div>
        <div>Sends</div>
      </div>
      <div className={styles.field} ref={ref} style={{ paddingInline: margin }}>
        <Scrubber enabled={hasRun} goToPointer={goToPointer}>
          <div ref={plot} className={styles.plot}>
            {activity !== null && <ActivityBars activity={activity} width={plotWidth} />}
            {range !== null && <TimeAxis range={range} width={plotWidth} />}
            {hasRun && range !== null && <PlayHead range={range} />}
            {!hasRun && !running && <p className={styles.empty}>Entries and sends over virtual time appear here after a run.</p>}
          </div>
        </Scrubber>
      </div>
    </section>
  )
}

interface ScrubberProps {
  readonly enabled: boolean
  readonly goToPointer: (event: PointerEvent) => void
  readonly children: React.ReactNode
}

/** The slider around the plot: pointer and arrow keys set the clock. */
function Scrubber({ enabled, goToPointer, children }: ScrubberProps) {
  const range = useWindow(clockRange)
  const at = useWindow((state) => state.frame?.at ?? null)
  return (
    <div
      className={styles.scrubber}
      data-enabled={enabled}
      role="slider"
      aria-label="Virtual time"
      aria-disabled={!enabled}
      aria-valuemin={range?.start ?? 0}
      aria-valuemax={range?.end ?? 0}
      aria-valuenow={at ?? range?.start ?? 0}
      aria-valuetext={at === null ? 'not run yet' : `${formatClock(at)} UTC`}
      tabIndex={enabled ? 0 : -1}
      onPointerDown={(event) => {
        if (!enabled || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        goToPointer(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goToPointer(event)
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp') void toNextOccurrence()
        if (event.key === 'ArrowDown') void toPreviousOccurrence()
      }}
    >
      {children}
    </div>
  )
}
