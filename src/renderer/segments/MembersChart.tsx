import { useElementSize } from '@mantine/hooks'
import { useRef } from 'react'
import type { SegmentSeries } from '../../engine/account/segment-series.ts'
import type { Segment } from '../../engine/model/segment.ts'
import { formatCount } from '../format/number.ts'
import { axisTicks } from '../insights/axis-ticks.ts'
import type { ClockRange } from '../playback/advance-clock.ts'
import { clockRange } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { TimeAxis } from '../timeline/TimeAxis.tsx'
import { SegmentSelect } from './SegmentSelect.tsx'
import styles from './segments.module.css'
import { areaPath, linePath } from './series-shapes.ts'
import { useShownSegment } from './shown-segment.ts'
import { TimeMarks } from './TimeMarks.tsx'
import { usePlotPointer } from './use-plot-pointer.ts'
import { useSegmentSeries } from './use-segment-series.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

/** How many were in the chosen segment over the clock, as it was known and as it truly was: click or drag to go to an instant. */
export function MembersChart({ segments }: { readonly segments: readonly Segment[] }) {
  const segment = useShownSegment(segments)
  const range = useWindow(clockRange)
  const { series, isCancelled, cancel, goOn } = useSegmentSeries(segment?.id)
  const isCounted = series !== null && series.done >= series.profiles
  return (
    <section className={styles.memberships} aria-label="Members over time">
      <header className={styles.head}>
        <ViewSwitch />
        <SegmentSelect segments={segments} />
        {isCounted ? <Now series={series} /> : <Counting series={series} isCancelled={isCancelled} cancel={cancel} goOn={goOn} />}
      </header>
      {series !== null && range !== null && <Plot series={series} range={range} />}
    </section>
  )
}

function Plot({ series, range }: { readonly series: SegmentSeries; readonly range: ClockRange }) {
  const { ref, width, height } = useElementSize()
  const plot = useRef<HTMLDivElement>(null)
  const pointer = usePlotPointer(plot, range)
  const ticks = axisTicks(Math.max(0, ...series.stored, ...series.truly))
  const most = ticks.at(-1) ?? 1
  const box = { width, height, most }
  const upTo = (count: number) => `${(count / most) * 100}%`
  return (
    <div className={styles.chart} {...pointer}>
      <div ref={plot} className={styles.chartPlot}>
        <div className={styles.chartAxis}>
          <TimeAxis range={range} width={width} labelWidth={58} />
        </div>
        <div className={styles.counts} aria-hidden>
          {ticks.map((tick) => (
            <span key={tick} className={`${styles.count} num`} style={{ bottom: upTo(tick) }}>
              {formatCount(tick)}
            </span>
          ))}
        </div>
        <div ref={ref} className={styles.chartArea}>
          {ticks.slice(1).map((tick) => (
            <i key={tick} className={styles.gridLine} style={{ bottom: upTo(tick) }} />
          ))}
          <svg width={width} height={height} role="img" aria-label={chartInWords(series)}>
            <path className={styles.knownArea} d={areaPath(series.stored, box)} />
            <path className={styles.lagArea} d={areaPath(series.lagging, box)} />
            <path className={styles.trueLine} d={linePath(series.truly, box)} />
          </svg>
        </div>
        <TimeMarks range={range} />
      </div>
    </div>
  )
}

function chartInWords({ stored, truly }: SegmentSeries): string {
  const ends = (counts: readonly number[]) => `from ${formatCount(counts[0] ?? 0)} to ${formatCount(counts.at(-1) ?? 0)}`
  return `Known members ${ends(stored)}, true members ${ends(truly)}`
}

/** The counts at the clock's time, or where the pointer is. */
function Now({ series }: { readonly series: SegmentSeries }) {
  const at = useWindow((state) => state.pointedAt ?? state.frame?.at ?? series.start)
  const place = series.stepMs === 0 ? 0 : Math.min(series.stored.length - 1, Math.max(0, Math.floor((at - series.start) / series.stepMs)))
  const counts = [
    ['known', series.stored, styles.knownArea],
    ['truly', series.truly, styles.trueLine],
    ['lag', series.lagging, styles.lagArea],
  ] as const
  return (
    <span className={styles.legend}>
      {counts.map(([title, values, tone]) => (
        <span key={title}>
          <svg width={10} height={8} aria-hidden>
            {tone === styles.trueLine ? (
              <path className={styles.trueLine} d="M0 4H10" />
            ) : (
              <rect className={tone} x={0.5} y={0.5} width={9} height={7} rx={1.5} />
            )}
          </svg>
          {title} <b className="num">{formatCount(values[place] ?? 0)}</b>
        </span>
      ))}
    </span>
  )
}

interface CountingProps {
  readonly series: SegmentSeries | null
  readonly isCancelled: boolean
  readonly cancel: () => void
  readonly goOn: () => void
}

function Counting({ series, isCancelled, cancel, goOn }: CountingProps) {
  const share = series === null || series.profiles === 0 ? 0 : Math.round((series.done / series.profiles) * 100)
  return (
    <span className={styles.counting} role="status">
      {isCancelled ? 'Counted of' : 'Counting members:'} {share} %{isCancelled && ' of all profiles'}{' '}
      <button type="button" className={styles.link} onClick={isCancelled ? goOn : cancel}>
        {isCancelled ? 'Go on' : 'Cancel'}
      </button>
    </span>
  )
}
