import { useElementSize } from '@mantine/hooks'
import { useEffect, useMemo, useRef } from 'react'
import { BookmarkFlags } from '../bookmarks/BookmarkFlags.tsx'
import { SessionMarks } from '../inject/SessionMarks.tsx'
import { clockRange, isRunning, shownReadings, shownSegments } from '../state/derived.ts'
import { useFold } from '../state/folds.ts'
import { useWindow } from '../state/window-state.ts'
import { BrushArea } from './BrushArea.tsx'
import { BrushStrip } from './BrushStrip.tsx'
import { HoverMark } from './HoverMark.tsx'
import { OverviewStrip } from './OverviewStrip.tsx'
import { PlayHead } from './PlayHead.tsx'
import { RowNames } from './RowNames.tsx'
import { rowHeight } from './row-height.ts'
import { Scrubber } from './Scrubber.tsx'
import { sliceWords } from './slice-words.ts'
import { TimelinePlot } from './TimelinePlot.tsx'
import { TimelineTools } from './TimelineTools.tsx'
import styles from './timeline.module.css'
import { timelineRows } from './timeline-rows.ts'
import { followPlaying, useShownRange } from './timeline-view.ts'
import { useActivity } from './use-activity.ts'
import { useCalculations } from './use-calculations.ts'
import { useEscape } from './use-escape.ts'

/** What happens over virtual time, and the clock's place in it: drag to go anywhere in what has run, zoom, choose a stretch that tables keep to. */
export function Timeline() {
  const { ref: scroll, height: room } = useElementSize()
  const { ref: field, width } = useElementSize()
  const plot = useRef<HTMLDivElement>(null)
  const whole = useWindow(clockRange)
  const part = useShownRange()
  const hasRun = useWindow((state) => state.run !== null)
  const { activity, reading } = useActivity(part, width)
  const content = useContent()
  const [isUnfolded, toggle] = useFold('timeline-destinations', false)
  const rows = useMemo(() => timelineRows({ activity, isUnfolded, ...content }), [activity, isUnfolded, content])
  const height = rowHeight(rows.length, room)
  const canUnfold = (activity?.sends.length ?? 0) > 1
  useFollowedClock()
  useEscape()
  return (
    <section className={styles.timeline} aria-label="Timeline">
      <div className={styles.scroll} ref={scroll}>
        <RowNames rows={rows} rowHeight={height} unfold={canUnfold ? { isUnfolded, toggle } : null} />
        <div className={styles.field} ref={field}>
          <div className={styles.marks}>
            {part !== null && <BookmarkFlags range={part} />}
            {hasRun && part !== null && <SessionMarks range={part} />}
          </div>
          <Scrubber enabled={hasRun} part={part} plot={plot}>
            {part !== null && <BrushArea part={part} />}
            {activity !== null && part !== null && (
              <TimelinePlot rows={rows} activity={activity} part={part} width={width} rowHeight={height} />
            )}
            {part !== null && activity !== null && <Pointed part={part} activity={activity} content={content} plot={plot} />}
            {hasRun && part !== null && <PlayHead part={part} />}
            <Message isEmpty={activity === null} reading={reading} />
          </Scrubber>
        </div>
      </div>
      <TimelineTools enabled={hasRun} />
      <div className={styles.below} style={{ width }}>
        {part !== null && <BrushStrip part={part} width={width} enabled={hasRun} />}
        {whole !== null && part !== null && hasRun && <OverviewStrip whole={whole} part={part} width={width} />}
      </div>
    </section>
  )
}

/** What there is beside activity: of segments all calculations, of triggers the occurrences of the journey on the canvas. */
function useContent() {
  const calculations = useCalculations()
  const all = useWindow(shownReadings)
  const journey = useWindow((state) => state.journey)
  return useMemo(
    () => ({ calculations, readings: (all ?? []).filter((reading) => reading.journey === journey) }),
    [calculations, all, journey],
  )
}

interface PointedProps {
  readonly part: NonNullable<ReturnType<typeof useShownRange>>
  readonly activity: NonNullable<ReturnType<typeof useActivity>['activity']>
  readonly content: ReturnType<typeof useContent>
  readonly plot: { readonly current: HTMLDivElement | null }
}

function Pointed({ part, activity, content, plot }: PointedProps) {
  const at = useWindow((state) => state.pointedAt)
  const segments = useWindow(shownSegments)
  if (at === null) return null
  return <HoverMark part={part} at={at} lines={sliceWords({ activity, ...content, segments }, at)} plot={plot.current} />
}

function Message({ isEmpty, reading }: { readonly isEmpty: boolean; readonly reading: number | null }) {
  const hasRun = useWindow((state) => state.run !== null)
  const running = useWindow(isRunning)
  if (!hasRun && !running) return <p className={styles.empty}>Entries, exits and sends over virtual time appear here after a run.</p>
  if (reading !== null && isEmpty) return <p className={styles.empty}>Reading the run… {Math.floor(reading * 100)} %</p>
  return null
}

/** While the clock plays, the part that is shown turns with it. */
function useFollowedClock(): void {
  useEffect(
    () =>
      useWindow.subscribe((state, before) => {
        if (state.playing && state.at !== null && state.at !== before.at) followPlaying(state.at)
      }),
    [],
  )
}
