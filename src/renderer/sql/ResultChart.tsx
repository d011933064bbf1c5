import '@mantine/charts/styles.css'
import { BarChart, LineChart } from '@mantine/charts'
import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { QueryResult, ResultPage } from '../../engine/account/database/query-views.ts'
import { bridge } from '../bridge/bridge.ts'
import { formatCount } from '../format/number.ts'
import { cellText } from './cell-text.ts'
import styles from './sql.module.css'
import { setSql, useSql } from './sql-state.ts'

/** More marks than that cannot be told apart. */
const mostBars = 120
const mostPoints = 1_000

/** A result as bars or a line: one column along, one of numbers up. */
export default function ResultChart({ result }: { readonly result: QueryResult }) {
  const { columns } = result
  const chosen = useSql((state) => state.chart)
  const readableTimes = useSql((state) => state.readableTimes)
  const numbers = columns.filter(({ kind }) => kind === 'numbers')
  const x = columns.find(({ name }) => name === chosen.x) ?? columns.find(({ kind }) => kind !== 'numbers') ?? columns[0]
  const y = numbers.find(({ name }) => name === chosen.y) ?? numbers.find((column) => column !== x) ?? numbers[0]
  const most = chosen.kind === 'bar' ? mostBars : mostPoints
  const page = useFirstRows(result.id, most)
  if (x === undefined || y === undefined)
    return <p className={styles.note}>A chart needs a column of numbers: count something, for example.</p>
  const rows = page?.rows ?? []
  const data = rows.map((row) => ({
    x: cellText(row[columns.indexOf(x)] ?? null, x, readableTimes),
    [y.name]: row[columns.indexOf(y)] ?? null,
  }))
  const common = {
    data,
    dataKey: 'x',
    series: [{ name: y.name, color: 'var(--accent)' }],
    withLegend: false,
    gridAxis: 'y' as const,
    className: styles.chart ?? '',
    h: '100%',
    valueFormatter: (value: number) => (Number.isInteger(value) ? formatCount(value) : String(value)),
    xAxisProps: { minTickGap: 16 },
    yAxisProps: { width: 56 },
    tickLine: 'none' as const,
  }
  return (
    <div className={styles.charted}>
      <div className={styles.chartBar}>
        <SegmentedControl
          size="xs"
          aria-label="Kind of chart"
          value={chosen.kind}
          data={[
            { value: 'bar', label: 'Bars' },
            { value: 'line', label: 'Line' },
          ]}
          onChange={(kind) => setSql({ chart: { ...chosen, kind: kind === 'line' ? 'line' : 'bar' } })}
        />
        <ColumnSelect
          label="Along"
          value={x.name}
          names={columns.map(({ name }) => name)}
          choose={(name) => setSql({ chart: { ...chosen, x: name } })}
        />
        <ColumnSelect
          label="Up"
          value={y.name}
          names={numbers.map(({ name }) => name)}
          choose={(name) => setSql({ chart: { ...chosen, y: name } })}
        />
        {result.rows > most && <span className="muted">The first {formatCount(most)} rows</span>}
      </div>
      <div
        className={styles.plot}
        role="img"
        aria-label={`${y.name} by ${x.name}, ${formatCount(data.length)} ${chosen.kind === 'bar' ? 'bars' : 'points'}`}
      >
        {chosen.kind === 'bar' ? (
          <BarChart {...common} barProps={{ isAnimationActive: false }} />
        ) : (
          <LineChart {...common} withDots={data.length < 60} curveType="linear" lineProps={{ isAnimationActive: false }} />
        )}
      </div>
    </div>
  )
}

interface ColumnSelectProps {
  readonly label: string
  readonly value: string
  readonly names: readonly string[]
  readonly choose: (name: string) => void
}

function ColumnSelect({ label, value, names, choose }: ColumnSelectProps) {
  return (
    <div className={styles.select}>
      <span aria-hidden>{label}</span>
      <NativeSelect
        size="xs"
        aria-label={label}
        value={value}
        data={[...new Set(names)]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    </div>
  )
}

/** In the order that the table shows them. */
function useFirstRows(result: number, limit: number): ResultPage | null {
  const sort = useSql((state) => state.sort)
  const [page, setPage] = useState<ResultPage | null>(null)
  useEffect(() => {
    let isWanted = true
    void bridge.queryRows({ result, offset: 0, limit, sort }).then((found) => isWanted && setPage(found))
    return () => {
      isWanted = false
    }
  }, [result, limit, sort])
  return page
}
