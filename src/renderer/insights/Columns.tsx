import { type PointerEvent, useState } from 'react'
import { formatCount } from '../format/number.ts'
import { axisTicks } from './axis-ticks.ts'
import { ColumnValues } from './ColumnValues.tsx'
import styles from './insights.module.css'

export interface ColumnSeries {
  readonly name: string
  /** As CSS has it. */
  readonly color: string
  /** One for each column. */
  readonly values: readonly number[]
}

interface ColumnsProps {
  readonly title: string
  readonly width: number
  readonly height: number
  /** What each column is of. */
  readonly labels: readonly string[]
  /** One upon the other. */
  readonly series: readonly ColumnSeries[]
  /** What the labels below the columns are. */
  readonly labelsAre: string
  /** What the numbers on the left count. */
  readonly valuesAre: string
}

const margin = { top: 24, right: 8, bottom: 40, left: 60 }
const widestColumn = 48
/** Of the room of a column, how much it takes. */
const filled = 0.82
/** Of a letter on an axis, px. */
const letterWidth = 6.4
const labelGap = 22

/** Columns of stacked series over an axis of whole numbers: one shape for each series, however many columns there are. */
export function Columns({ title, width, height, labels, series, labelsAre, valuesAre }: ColumnsProps) {
  const [pointed, point] = useState<number | null>(null)
  const plot = { width: Math.max(40, width - margin.left - margin.right), height: Math.max(40, height - margin.top - margin.bottom) }
  const ground = margin.top + plot.height
  const room = plot.width / Math.max(1, labels.length)
  const sums = labels.map((_, column) => series.reduce((sum, { values }) => sum + (values[column] ?? 0), 0))
  const ticks = axisTicks(Math.max(0, ...sums))
  const yOf = (value: number) => ground - (value / (ticks.at(-1) ?? 1)) * plot.height
  const every = Math.ceil((Math.max(0, ...labels.map(({ length }) => length)) * letterWidth + labelGap) / room)
  const middleOf = (column: number) => margin.left + (column + 0.5) * room
  const follow = ({ clientX, currentTarget }: PointerEvent) => {
    const column = Math.floor((clientX - currentTarget.getBoundingClientRect().left - margin.left) / room)
    point(column >= 0 && column < labels.length ? column : null)
  }
  return (
    <div className={styles.columns}>
      <svg width={width} height={height} role="img" aria-label={title} onPointerMove={follow} onPointerLeave={() => point(null)}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={styles.gridLine} x1={margin.left} x2={margin.left + plot.width} y1={yOf(tick)} y2={yOf(tick)} />
            <text className={styles.axisText} x={margin.left - 8} y={yOf(tick)} textAnchor="end" dominantBaseline="central">
              {formatCount(tick)}
            </text>
          </g>
        ))}
        {pointed !== null && (
          <rect className={styles.pointed} x={margin.left + pointed * room} y={margin.top} width={room} height={plot.height} />
        )}
        {shapesOf(series, labels.length, { room, left: margin.left, yOf }).map((shape, place) => (
          <path key={series[place]?.name} d={shape} style={{ fill: series[place]?.color }} />
        ))}
        {labels.map(
          (label, column) =>
            column % every === 0 && (
              <text
                key={label}
                className={styles.axisText}
                x={labelMiddle(label, middleOf(column), width)}
                y={ground + 14}
                textAnchor="middle"
              >
                {label}
              </text>
            ),
        )}
        <text className={styles.axisText} x={margin.left + plot.width / 2} y={ground + 32} textAnchor="middle">
          {labelsAre}
        </text>
        <text className={styles.axisText} x={4} y={9} dominantBaseline="central">
          {valuesAre}
        </text>
      </svg>
      {pointed !== null && (
        <ColumnValues
          label={labels[pointed] ?? ''}
          values={series.map(({ name, color, values }) => ({ name, color, value: values[pointed] ?? 0 }))}
          at={middleOf(pointed)}
          width={width}
        />
      )}
    </div>
  )
}

/** As near to its column as it can be without reaching out of the drawing. */
const labelMiddle = (label: string, middle: number, width: number): number => Math.min(middle, width - (label.length * letterWidth) / 2)

interface Scale {
  readonly room: number
  readonly left: number
  readonly yOf: (value: number) => number
}

/** The outline of each series. */
function shapesOf(series: readonly ColumnSeries[], columns: number, { room, left, yOf }: Scale): string[] {
  const below = new Float64Array(columns)
  const wide = Math.min(widestColumn, Math.max(1, room * filled))
  return series.map(({ values }) =>
    values
      .map((value, column) => {
        if (value === 0) return ''
        const from = below[column] ?? 0
        below[column] = from + value
        const x = left + (column + 0.5) * room - wide / 2
        return `M${x.toFixed(1)} ${yOf(from).toFixed(1)}V${yOf(from + value).toFixed(1)}h${wide.toFixed(1)}V${yOf(from).toFixed(1)}Z`
      })
      .join(''),
  )
}
