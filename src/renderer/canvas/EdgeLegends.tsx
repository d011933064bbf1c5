import { formatDurationInWords } from '../format/duration.ts'
import { formatCount } from '../format/number.ts'
import { chooseTab } from '../state/choose.ts'
import { countsTitle, insideTitle, isWithinStretch } from '../state/counts-time.ts'
import { clockRange } from '../state/derived.ts'
import { isNeverEntered, nobodyEnters, shownTotals } from '../state/nothing-there.ts'
import { useWindow } from '../state/window-state.ts'
import { useCanvasRun } from './canvas-run.ts'
import { heatSpan } from './heat.ts'
import styles from './overlay-bar.module.css'

/** Which time the numbers are of, where they are of a stretch that was chosen. */
export function StretchLegend() {
  const kept = useWindow(isWithinStretch)
  const title = useWindow(countsTitle)
  const inside = useWindow(insideTitle)
  return kept ? <span className={styles.kept}>{`${title} · ${inside.replace('Inside', 'inside')}`}</span> : null
}

/** Before anybody looks for somebody who never comes. */
export function NobodyLegend() {
  const totals = useWindow((state) => (isNeverEntered(state) ? shownTotals(state) : null))
  if (totals === null) return null
  return (
    <span className={styles.entry}>
      {nobodyEnters}
      {totals.refused > 0 && (
        <button type="button" className={styles.why} onClick={() => chooseTab('why-not')}>
          Why not?
        </button>
      )}
    </span>
  )
}

/** What thickness means. */
export function FlowLegend() {
  return (
    <span className={styles.entry}>
      <svg width={30} height={12} aria-hidden>
        <path className={styles.wedge} d="M0 5.25 L30 1.5 V10.5 L0 6.75z" />
      </svg>
      thicker: more people
    </span>
  )
}

/** What colour means, and of which time. */
export function HeatLegend() {
  const span = useWindow((state) => {
    const range = clockRange(state)
    return range === null ? 0 : heatSpan(range.end - range.start)
  })
  const isKept = useWindow(isWithinStretch)
  const busiest = useCanvasRun(({ heat }) => heat?.busiest ?? null)
  const reading = useCanvasRun((state) => state.reading)
  if (busiest === null) return <Reading share={reading} />
  return (
    <span className={styles.entry}>
      <span className={styles.scale} aria-hidden>
        {[1, 2, 3, 4].map((level) => (
          <i key={level} data-heat={level} />
        ))}
      </span>
      {busiest === 0 ? 'nobody moved' : `up to ${formatCount(busiest)} moves`}{' '}
      {isKept ? 'in the chosen time' : `in the last ${formatDurationInWords(span)}`}
    </span>
  )
}

/** What a dot is, while there are any. */
export function DotsLegend() {
  const movesPerDot = useCanvasRun((state) => state.movesPerDot)
  if (movesPerDot === null) return null
  return (
    <span className={styles.entry}>
      <i className={styles.dot} aria-hidden />
      {movesPerDot === 1 ? 'a dot is one move' : `a dot is about ${formatCount(movesPerDot)} moves`}
    </span>
  )
}

/** What is said while the trace is read. */
export function Reading({ share }: { readonly share: number | null }) {
  return <span className={styles.entry}>Reading the run… {share === null ? '' : `${Math.floor(share * 100)} %`}</span>
}
