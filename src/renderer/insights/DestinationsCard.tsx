import type { DestinationLoad, LimitLoad } from '../../engine/account/insights/insight-views.ts'
import { formatDurationInWords } from '../format/duration.ts'
import { formatShortInstant } from '../format/instant.ts'
import { counted, formatCount } from '../format/number.ts'
import { askRunOf } from '../state/ask-run.ts'
import { selectDestination } from '../state/select.ts'
import { type BarRow, BarRows } from './BarRows.tsx'
import { ChartCard } from './ChartCard.tsx'
import { Legend } from './Legend.tsx'
import { useAnswer } from './use-answer.ts'
import { useDestinationNames } from './use-destination-names.ts'
import type { ShownScope } from './use-insight-scope.ts'

const legend = [
  { words: 'most calls in one period', sign: 'part-main' },
  { words: 'beyond the limit', sign: 'part-bad' },
  { words: 'the limit', sign: 'limitSign' },
]

/** What each destination is asked for, against what it takes. */
export function DestinationsCard({ shown }: { readonly shown: ShownScope }) {
  const { value: loads, trouble } = useAnswer(shown.key, () => askRunOf(shown.run, 'destinationLoads', shown.scope))
  const nameOf = useDestinationNames()
  return (
    <ChartCard
      name="destinations"
      sentence={loads === null ? '' : sentenceOf(loads)}
      trouble={trouble}
      empty={loads?.length === 0 ? 'This journey sends to no destination.' : null}
      legend={<Legend entries={legend} />}
      table={loads && tableOf(loads, nameOf)}
    >
      {({ width }) =>
        loads && (
          <BarRows
            title="Destinations"
            width={width}
            scale={{ each: 'Each bar: calls in one period, beside its own limit' }}
            rows={loads.flatMap((load) => rowsOf(load, nameOf(load.destination)))}
          />
        )
      }
    </ChartCard>
  )
}

const kindWords: Readonly<Record<LimitLoad['kind'], string>> = {
  cap: 'cap',
  'rate-limit': 'its own rate limit',
  product: 'documented limit',
}

const limitWords = ({ kind, max, perMs }: LimitLoad): string => `${kindWords[kind]}: ${formatCount(max)} in ${formatDurationInWords(perMs)}`

function sentenceOf(loads: readonly DestinationLoad[]): string {
  const limits = loads.flatMap(({ limits: own }) => own)
  const over = limits.reduce((sum, limit) => sum + limit.over, 0)
  if (limits.length === 0) return 'No limit is set: neither a cap, nor a rate limit of a destination.'
  const verdict = over === 0 ? 'No call is beyond a limit' : `${counted(over, 'call')} beyond a limit`
  return `${verdict}, counting the first call of every send of all journeys; retries come on top.`
}

function rowsOf({ destination, sends, limits }: DestinationLoad, name: string): BarRow[] {
  const head: BarRow = {
    key: destination,
    label: name,
    parts: null,
    value: counted(sends, 'send'),
    told: `${name}: ${counted(sends, 'send')} of this journey${limits.length === 0 ? '. No limit is set.' : ''}`,
    choose: () => selectDestination(destination),
  }
  return [head, ...limits.map((limit, place) => limitRow(`${destination} ${place}`, limit))]
}

function limitRow(key: string, limit: LimitLoad): BarRow {
  const calls = limit.peak?.calls ?? 0
  const full = Math.max(calls, limit.max) * 1.04
  const peak = limit.peak === null ? 'no call' : `${counted(calls, 'call')} from ${formatShortInstant(limit.peak.at)}`
  return {
    key,
    label: limitWords(limit),
    parts: [
      { share: Math.min(calls, limit.max) / full, tone: 'main' },
      { share: Math.max(0, calls - limit.max) / full, tone: 'bad' },
    ],
    limit: limit.max / full,
    value: limit.over > 0 ? `${formatCount(calls)} · ${formatCount(limit.over)} too many` : `${formatCount(calls)} at most`,
    told: `${limitWords(limit)}. Most in one period: ${peak}. Beyond the limit: ${formatCount(limit.over)}.${limit.source === null ? '' : ` ${limit.source}`}`,
  }
}

function tableOf(loads: readonly DestinationLoad[], nameOf: (destination: string) => string) {
  const limitsOf = ({ destination, sends, limits }: DestinationLoad) =>
    limits.length === 0
      ? [[nameOf(destination), sends, 'none', null, null, null, null, null]]
      : limits.map((limit) => [
          nameOf(destination),
          sends,
          kindWords[limit.kind],
          limit.max,
          limit.perMs,
          limit.peak?.calls ?? 0,
          limit.peak === null ? null : new Date(limit.peak.at).toISOString(),
          limit.over,
        ])
  return {
    columns: ['Destination', 'Sends', 'Limit', 'Most allowed', 'In (ms)', 'Most calls', 'From (UTC)', 'Too many'],
    rows: loads.flatMap(limitsOf),
  }
}
