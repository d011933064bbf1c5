import type { TimesOf, TimesTaken } from '../../engine/account/insights/insight-views.ts'
import { formatDurationInWords, formatElapsed } from '../format/duration.ts'
import { counted } from '../format/number.ts'
import { askRunOf } from '../state/ask-run.ts'
import { useSettledJourney } from '../state/use-settled-journey.ts'
import { ChartCard } from './ChartCard.tsx'
import { ChartSelect } from './ChartSelect.tsx'
import { type ColumnSeries, Columns } from './Columns.tsx'
import { setInsights, useInsights } from './insights-store.ts'
import { Legend } from './Legend.tsx'
import { outcomeColor, outcomeWords } from './outcome-words.ts'
import { nameOfSeries, timesTable } from './times-table.ts'
import { useAnswer } from './use-answer.ts'
import type { ShownScope } from './use-insight-scope.ts'
import { useStepNames } from './use-step-names.ts'

/** How long instances took to end, or to come to a step. */
export function TimesCard({ shown }: { readonly shown: ShownScope }) {
  const journey = useSettledJourney()
  const chosen = useInsights((state) => state.timedStep)
  const step = chosen !== null && journey !== null && Object.hasOwn(journey.steps, chosen) ? chosen : null
  const { value, trouble } = useAnswer(`${shown.key} ${step}`, () => askRunOf(shown.run, 'timesTaken', shown.scope, step))
  const nameOf = useStepNames()
  const whither = step === null ? 'to exit' : `to ${nameOf(step)}`
  return (
    <ChartCard
      name="times"
      sentence={value === null ? '' : sentenceOf(value, whither)}
      trouble={trouble}
      empty={value?.series.length === 0 ? (step === null ? 'Nobody has ended by then.' : 'Nobody has come to this step by then.') : null}
      controls={
        <ChartSelect
          label="Time to"
          value={step ?? ''}
          choices={[['', 'the exit'], ...Object.keys(journey?.steps ?? {}).map((id) => [id, nameOf(id)] as const)]}
          choose={(id) => setInsights({ timedStep: id === '' ? null : id })}
        />
      }
      legend={
        value &&
        value.series.length > 1 && <Legend entries={value.series.map((one) => ({ words: nameOfSeries(one), color: colorOf(one) }))} />
      }
      table={value && timesTable(value)}
    >
      {({ width, height }) =>
        value && (
          <Columns
            title={`Time ${whither}`}
            width={width}
            height={height}
            labels={labelsOf(value)}
            series={value.series.map(columnsOf)}
            labelsAre={`Time ${whither}, from where each column begins`}
            valuesAre="Instances"
          />
        )
      }
    </ChartCard>
  )
}

const colorOf = ({ outcome }: TimesOf): string => (outcome === null ? 'var(--event-bar)' : outcomeColor(outcome))

function sentenceOf({ series, open }: TimesTaken, whither: string): string {
  const largest = [...series].sort((one, other) => other.times.count - one.times.count)[0]
  if (largest === undefined) return ''
  const { times } = largest
  const who = largest.outcome === null ? '' : ` of those ${outcomeWords(largest.outcome).toLowerCase()}`
  const rest = open === 0 ? '' : ` ${counted(open, 'instance')} not counted: not there yet.`
  return `Time ${whither}${who}: half within ${formatElapsed(times.median)}, nine in ten within ${formatElapsed(times.p90)}.${rest}`
}

function binWords({ binMs, hasMore }: TimesTaken, bin: number, bins: number): string {
  return hasMore && bin === bins - 1 ? `${formatDurationInWords(bin * binMs)} +` : formatDurationInWords(bin * binMs)
}

function labelsOf(taken: TimesTaken): string[] {
  const bins = taken.series[0]?.bins.length ?? 0
  return Array.from({ length: bins }, (_, bin) => binWords(taken, bin, bins))
}

function columnsOf(series: TimesOf): ColumnSeries {
  return { name: nameOfSeries(series), color: colorOf(series), values: series.bins }
}
