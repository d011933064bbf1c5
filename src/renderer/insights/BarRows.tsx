import type { KeyboardEvent } from 'react'
import styles from './insights.module.css'

/** A part of a bar; parts follow one another. */
export interface BarPart {
  readonly share: number
  readonly tone: 'main' | 'soft' | 'faint' | 'bad'
}

export interface BarRow {
  readonly key: string
  readonly label: string
  /** A row without parts is a heading for those below it. */
  readonly parts: readonly BarPart[] | null
  /** Beside the bar. */
  readonly value: string
  /** All of it in words, for the pointer and for screen readers. */
  readonly told: string
  /** Where the end of the bar is expected, 0 to 1. */
  readonly expected?: { readonly low: number; readonly high: number } | null
  /** Mean and range of other runs, 0 to 1. */
  readonly observed?: { readonly low: number; readonly mean: number; readonly high: number } | null
  /** A limit, 0 to 1. */
  readonly limit?: number | null
  readonly choose?: () => void
}

/** What the length of a bar stands for: a share of all, told beside it, or each bar's own measure, told in words. */
export type BarScale = { readonly of: string } | { readonly each: string }

interface BarRowsProps {
  readonly rows: readonly BarRow[]
  readonly width: number
  readonly title: string
  readonly scale: BarScale
}

const rowHeight = 28
const scaleHeight = 22
const barHeight = 14
const valueWidths = { narrow: 112, wide: 168 }
const narrowBelow = 420

/** Bars beside their names, one under the other, drawn so that they can be taken along. */
export function BarRows({ rows, width, title, scale }: BarRowsProps) {
  const labelWidth = Math.min(210, Math.max(96, width * 0.28))
  const valueWidth = width < narrowBelow ? valueWidths.narrow : valueWidths.wide
  const plot = { x: labelWidth + 8, width: Math.max(40, width - labelWidth - valueWidth - 16) }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldsets
    <svg className={styles.bars} width={width} height={rows.length * rowHeight + scaleHeight} role="group" aria-label={title}>
      {rows.map((row, place) => (
        <Row key={row.key} row={row} y={place * rowHeight + 2} plot={plot} labelWidth={labelWidth} />
      ))}
      <Scale scale={scale} y={rows.length * rowHeight + scaleHeight / 2} plot={plot} />
    </svg>
  )
}

const ticks = [
  { share: 0, words: '0 %', anchor: 'start' },
  { share: 0.5, words: '50 %', anchor: 'middle' },
  { share: 1, words: '100 %', anchor: 'end' },
] as const

function Scale({ scale, y, plot }: { readonly scale: BarScale; readonly y: number; readonly plot: RowProps['plot'] }) {
  if ('each' in scale) {
    return (
      <text className={styles.axisText} x={4} y={y} dominantBaseline="central">
        {scale.each}
      </text>
    )
  }
  return (
    <g>
      {ticks.map(({ share, words, anchor }) => (
        <text key={words} className={styles.axisText} x={plot.x + share * plot.width} y={y} textAnchor={anchor} dominantBaseline="central">
          {words}
        </text>
      ))}
      <text className={styles.axisText} x={plot.x + plot.width + 10} y={y} dominantBaseline="central">
        {scale.of}
      </text>
    </g>
  )
}

interface RowProps {
  readonly row: BarRow
  readonly y: number
  readonly plot: { readonly x: number; readonly width: number }
  readonly labelWidth: number
}

function Row({ row, y, plot, labelWidth }: RowProps) {
  const { choose } = row
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    choose?.()
  }
  const drawn = <RowDrawing row={row} y={y} plot={plot} labelWidth={labelWidth} />
  if (choose === undefined) {
    return <g>{drawn}</g>
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons
    <g className={styles.barRow} role="button" tabIndex={0} onClick={choose} onKeyDown={pressed}>
      {drawn}
    </g>
  )
}

function RowDrawing({ row, y, plot, labelWidth }: RowProps) {
  const middle = y + rowHeight / 2
  const at = (share: number) => plot.x + Math.min(1, Math.max(0, share)) * plot.width
  let share = 0
  const parts = (row.parts ?? []).map((part) => {
    const from = share
    share += part.share
    return { ...part, from: at(from), to: at(share) }
  })
  const room = Math.floor(labelWidth / 6.3)
  const label = row.label.length > room ? `${row.label.slice(0, room - 1)}…` : row.label
  return (
    <>
      {/* Also the name of the row where it is a button: a label that is cut short must not be all of it. */}
      <title>{row.told}</title>
      <rect className={styles.rowGround} x={0} y={y} width={plot.x + plot.width + valueWidths.wide + 8} height={rowHeight} rx={5} />
      <text className={row.parts === null ? styles.rowHeading : styles.rowLabel} x={4} y={middle} dominantBaseline="central">
        {label}
      </text>
      {row.parts !== null && (
        <rect className={styles.track} x={plot.x} y={middle - barHeight / 2} width={plot.width} height={barHeight} rx={3} />
      )}
      {parts.map(({ tone, from, to }) => (
        <rect
          key={tone}
          className={styles[`part-${tone}`]}
          x={from}
          y={middle - barHeight / 2}
          width={Math.max(0, to - from)}
          height={barHeight}
          rx={2}
        />
      ))}
      {row.expected && <Span className={styles.expected} low={at(row.expected.low)} high={at(row.expected.high)} y={middle} half={9} />}
      {row.observed && (
        <>
          <Span className={styles.observed} low={at(row.observed.low)} high={at(row.observed.high)} y={middle} half={5} />
          <circle className={styles.observedMean} cx={at(row.observed.mean)} cy={middle} r={2.8} />
        </>
      )}
      {row.limit != null && <line className={styles.limit} x1={at(row.limit)} x2={at(row.limit)} y1={middle - 11} y2={middle + 11} />}
      <text className={styles.rowValue} x={plot.x + plot.width + 10} y={middle} dominantBaseline="central">
        {row.value}
      </text>
    </>
  )
}

function Span({ className, low, high, y, half }: { className: string | undefined; low: number; high: number; y: number; half: number }) {
  return <path className={className} d={`M${low} ${y - half}V${y + half}M${high} ${y - half}V${y + half}M${low} ${y}H${high}`} />
}
