import type { SendsOverTime } from '../../engine/account/insights/insight-views.ts'
import { formatDurationInWords } from '../format/duration.ts'
import { formatDay, formatShortInstant } from '../format/instant.ts'
import { counted, formatCount } from '../format/number.ts'
import { askRunOf } from '../state/ask-run.ts'
import { useWindow } from '../state/window-state.ts'
import { ChartCard } from './ChartCard.tsx'
import { ChartSelect } from './ChartSelect.tsx'
import { type ColumnSeries, Columns } from './Columns.tsx'
import { destinationColor } from './destination-color.ts'
import { setInsights, useInsights } from './insights-store.ts'
import { Legend } from './Legend.tsx'
import { useAnswer } from './use-answer.ts'
import { useDestinationNames } from './use-destination-names.ts'
import type { ShownScope } from './use-insight-scope.ts'

const hour = 3_600_000
const slices = [
  ['60000', '1 minute'],
  [String(hour), '1 hour'],
  [String(6 * hour), '6 hours'],
  [String(24 * hour), '1 day'],
] as const

/** A slice that fits: an hour of up to four days, six of a fortnight, else a day. */
function fitting(span: number): number {
  return span <= 4 * 24 * hour ? hour : span <= 16 * 24 * hour ? 6 * hour : 24 * hour
}

/** Sends in each hour, or another slice, by destination. */
export function SendsOverTimeCard({ shown }: { readonly shown: ShownScope }) {
  const span = useWindow((state) => {
    const range = state.brush ?? { from: state.run?.overview.start ?? 0, to: state.run?.overview.end ?? 0 }
    return range.to - range.from
  })
  const chosen = useInsights((state) => state.sliceMs)
  const sliceMs = chosen ?? fitting(span)
  const { value, trouble } = useAnswer(`${shown.key} ${sliceMs}`, () => askRunOf(shown.run, 'sendsOverTime', shown.scope, sliceMs))
  const nameOf = useDestinationNames()
  return (
    <ChartCard
      name="sends"
      sentence={value === null ? '' : sentenceOf(value)}
      trouble={trouble}
      empty={value?.destinations.length === 0 ? 'Nothing has been sent by then.' : null}
      controls={
        <ChartSelect
          label="In slices of"
          value={chosen === null ? '' : String(chosen)}
          choices={[['', 'what fits'], ...slices]}
          choose={(ms) => setInsights({ sliceMs: ms === '' ? null : Number(ms) })}
        />
      }
      legend={
        value &&
        value.destinations.length > 1 && <Legend entries={columnsOf(value, nameOf).map(({ name, color }) => ({ words: name, color }))} />
      }
      table={value && tableOf(value, nameOf)}
    >
      {({ width, height }) =>
        value && (
          <Columns
            title="Sends over time"
            width={width}
            height={height}
            labels={totals(value).map((_, slice) => wordsOf(value, slice))}
            series={columnsOf(value, nameOf)}
            labelsAre={`Time (UTC), each column of ${formatDurationInWords(value.sliceMs)}`}
            valuesAre="Sends"
          />
        )
      }
    </ChartCard>
  )
}

function totals({ destinations }: SendsOverTime): number[] {
  const length = destinations[0]?.counts.length ?? 0
  return Array.from({ length }, (_, slice) => destinations.reduce((sum, { counts }) => sum + (counts[slice] ?? 0), 0))
}

function sentenceOf(sends: SendsOverTime): string {
  const all = totals(sends)
  const most = Math.max(0, ...all)
  const at = sends.start + all.indexOf(most) * sends.sliceMs
  const total = all.reduce((sum, count) => sum + count, 0)
  return `${counted(total, 'send')}; at most ${formatCount(most)} in ${formatDurationInWords(sends.sliceMs)}, from ${formatShortInstant(at)}.`
}

function wordsOf({ start, sliceMs }: SendsOverTime, slice: number): string {
  const at = start + slice * sliceMs
  return sliceMs >= 24 * hour ? formatDay(at) : formatShortInstant(at)
}

function columnsOf({ destinations }: SendsOverTime, nameOf: (destination: string) => string): ColumnSeries[] {
  return destinations.map(({ destination, counts }, place) => ({
    name: nameOf(destination),
    color: destinationColor(place),
    values: counts,
  }))
}

function tableOf(sends: SendsOverTime, nameOf: (destination: string) => string) {
  return {
    columns: ['From (UTC)', ...sends.destinations.map(({ destination }) => nameOf(destination))],
    rows: totals(sends).map((_, slice) => [
      new Date(sends.start + slice * sends.sliceMs).toISOString(),
      ...sends.destinations.map(({ counts }) => counts[slice] ?? 0),
    ]),
  }
}
