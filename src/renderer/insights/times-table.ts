import type { TimesOf, TimesTaken } from '../../engine/account/insights/insight-views.ts'
import type { ChartTable } from './chart-table.ts'
import { outcomeWords } from './outcome-words.ts'

const quantiles = ['shortest', 'p10', 'p25', 'median', 'p75', 'p90', 'p99', 'longest', 'mean'] as const

export const nameOfSeries = ({ outcome }: TimesOf): string => (outcome === null ? 'Came there' : outcomeWords(outcome))

/** Of each outcome its quantiles, and the bars that are drawn. */
export function timesTable({ series, binMs, hasMore }: TimesTaken): ChartTable {
  const bins = series[0]?.bins.length ?? 0
  const binName = (bin: number) => `${bin * binMs} ms ${hasMore && bin === bins - 1 ? 'and more' : `to ${(bin + 1) * binMs} ms`}`
  return {
    columns: [
      'Outcome',
      'Instances',
      ...quantiles.map((name) => `${name} (ms)`),
      ...Array.from({ length: bins }, (_, bin) => binName(bin)),
    ],
    rows: series.map((one) => [nameOfSeries(one), one.times.count, ...quantiles.map((name) => Math.round(one.times[name])), ...one.bins]),
  }
}
