import { useWindow } from '../state/window-state.ts'
import { type BarRow, BarRows } from './BarRows.tsx'
import { ChartCard } from './ChartCard.tsx'
import { twoDecimals } from './chart-table.ts'
import { Legend } from './Legend.tsx'
import { type MeasureNames, measureName, measureValue } from './measure-words.ts'
import { ReplicationControls } from './ReplicationControls.tsx'
import type { ComparedMeasure } from './replication-measures.ts'
import { useReplications } from './replications.ts'
import { replicationsSentence } from './replications-sentence.ts'
import { useComparedMeasures } from './use-compared-measures.ts'
import type { ShownScope } from './use-insight-scope.ts'
import { useMeasureNames } from './use-measure-names.ts'

const legend = [
  { words: 'this run, whole', sign: 'part-main' },
  { words: 'mean of other seeds, 95 % range', sign: 'observedSign' },
]

/** The same scenario with other seeds: how much of what the shown run says is chance. */
export function ReplicationsCard({ shown }: { readonly shown: ShownScope }) {
  const { measures, trouble } = useComparedMeasures(shown)
  const isOfShown = useReplications((state) => state.of === shown.run)
  const runs = useReplications((state) => (isOfShown ? state.runs.length : 0))
  const stoppedOf = useReplications((state) => (isOfShown ? state.stoppedOf : null))
  const broken = useReplications((state) => (isOfShown ? state.trouble : null))
  const seed = useWindow((state) => state.run?.seed ?? 0)
  const names = useMeasureNames()
  const told = (measures ?? []).filter(({ value }) => value !== null)
  return (
    <ChartCard
      name="replications"
      sentence={measures === null ? '' : replicationsSentence(told, { runs, stoppedOf }, names)}
      trouble={trouble ?? broken}
      controls={measures && <ReplicationControls measures={told} version={shown.scope.version ?? null} names={names} />}
      legend={runs === 0 ? undefined : <Legend entries={legend} />}
      empty={
        runs > 0 || measures === null
          ? null
          : `Run the same scenario with other seeds than ${seed} to see how much of the numbers is chance. Only a few numbers of each run are kept.`
      }
      table={
        measures && {
          columns: ['Measure', 'Unit', 'This run', 'Mean of other seeds', '±', 'Runs'],
          rows: told.map((measure) => [
            measureName(measure, names),
            measure.kind === 'share' ? '%' : 'count',
            rounded(measure.value),
            rounded(measure.others?.mean ?? null),
            rounded(measure.others?.plusMinus ?? null),
            measure.others?.count ?? 0,
          ]),
        }
      }
    >
      {({ width }) => (
        <BarRows
          title="Replications"
          width={width}
          scale={{ each: 'Shares: the whole width is 100 %. Counts: each row by its own largest.' }}
          rows={told.map((measure) => rowOf(measure, names))}
        />
      )}
    </ChartCard>
  )
}

const rounded = (value: number | null): number | null => (value === null ? null : twoDecimals(value))

/** Counts are drawn against the largest thing that they are compared with, shares against 100 %. */
function rowOf(measure: ComparedMeasure, names: MeasureNames): BarRow {
  const { others, kind } = measure
  const value = measure.value ?? 0
  const reach = others?.plusMinus ?? 0
  const full = kind === 'share' ? 100 : Math.max(1, value, (others?.mean ?? 0) + reach) * 1.1
  const name = measureName(measure, names)
  const shown = measureValue(measure)
  const range =
    others === null
      ? ''
      : `${measureValue({ ...measure, value: others.mean })}${others.plusMinus === null ? '' : ` ± ${measureValue({ ...measure, value: others.plusMinus })}`}`
  return {
    key: measure.key,
    label: name,
    value: range === '' ? shown : `${shown} · ${range}`,
    told: `${name}: ${shown} in this run${range === '' ? '' : `, ${range} with other seeds`}`,
    parts: [{ share: value / full, tone: 'main' }],
    observed: others && { mean: others.mean / full, low: (others.mean - reach) / full, high: (others.mean + reach) / full },
  }
}
