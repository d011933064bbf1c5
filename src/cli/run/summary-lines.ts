import type { JourneyCounts, StepCounts } from '../../engine/account/result.ts'
import { type SendTroubles, sendTroubles } from '../../engine/account/send-troubles.ts'
import type { TriggerReading } from '../../engine/account/views.ts'
import type { RunReader } from '../../engine/index.ts'
import { formatInstant } from '../../engine/time/instant.ts'
import { aligned } from '../aligned.ts'
import { grouped, groupedCount } from '../grouped.ts'
import { printable } from '../printable.ts'
import { countedNames } from './counted-names.ts'

/** The summary of a finished run, for a person. */
export function summaryLines(reader: RunReader): string[] {
  const overview = reader.overview()
  const { journeys } = reader.frame(Number.POSITIVE_INFINITY)
  return [
    printable(overview.scenario),
    `  ${formatInstant(overview.start)} to ${formatInstant(overview.end)}, seed ${overview.seed}, ${groupedCount(overview.profiles, 'profile')}`,
    `  ${overview.digest}`,
    ...(overview.limit === null ? [] : [`  limit reached: ${printable(overview.limit)}`]),
    ...Object.entries(journeys).flatMap(([id, counts]) => ['', ...journeyLines(id, counts), ...readingLines(id, overview.readings)]),
    '',
    ...aligned(
      [
        ['Sends', grouped(overview.sends), countedNames(destinations(reader))],
        ...troubleRows(sendTroubles(reader.readers.sends, reader.index, mostLookedAt)),
        ['Refused', grouped(overview.refusals), countedNames(reasons(reader, 'refused'))],
        ['Ignored', grouped(overview.ignored), countedNames(reasons(reader, 'ignored'))],
      ],
      ['left', 'right', 'left'],
    ),
    ...overview.checks.map(({ name, holds, detail }) => printable(`${holds ? '✓' : '✗'} ${name}${detail === '' ? '' : `: ${detail}`}`)),
  ]
}

/** So many take no time that anybody would notice. */
const mostLookedAt = 200

/** Sends that came to nothing or are on their way, and why; where not all were looked at, what is known of those that were. */
function troubleRows({ failed, pending, looked, total }: SendTroubles): string[][] {
  const rows = [
    ['Failed', failed],
    ['Pending', pending],
  ] as const
  const found = rows.flatMap(([name, counts]) => (counts.size === 0 ? [] : [[name, grouped(sum(counts)), countedNames(counts)]]))
  if (looked === total) return found
  return [...found, ['', '', `(of ${grouped(looked)} sends looked at, ${found.length === 0 ? 'all delivered' : 'the others delivered'})`]]
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}

function journeyLines(id: string, { admitted, refused, outcomes, steps }: JourneyCounts): string[] {
  const ended = countedNames(new Map(Object.entries(outcomes)))
  const rows = Object.entries(steps).map(([step, counts]) => [`  ${step}`, ...stepCells(counts)])
  return [
    `${id}: ${grouped(admitted)} admitted, ${grouped(refused)} refused${ended === '' ? '' : `; ${ended}`}`,
    ...aligned([['  step', 'entered', 'waiting', ''], ...rows], ['left', 'right', 'right', 'left']),
  ]
}

/** More are in the result. */
const mostReadings = 12

/** What the trigger of a journey read, from the members to who entered. */
function readingLines(id: string, readings: readonly TriggerReading[]): string[] {
  const own = readings.filter(({ journey }) => journey === id)
  if (own.length === 0) return []
  const rows = own.slice(0, mostReadings).map(({ number, at, ...funnel }) => {
    const { members, considered, withoutIdentity, alreadyInside, notAllowed, admitted } = funnel
    return [`  ${number}`, formatInstant(at), ...[members, considered, withoutIdentity, alreadyInside, notAllowed, admitted].map(grouped)]
  })
  const heading = ['  reading', 'at', 'members', 'considered', 'no identity', 'inside', 'not allowed', 'entered']
  const rest = own.length > mostReadings ? [`  and ${groupedCount(own.length - mostReadings, 'more reading')}`] : []
  return [...aligned([heading, ...rows], ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'right']), ...rest]
}

function stepCells({ entered, waiting, branches = {}, sends }: StepCounts): string[] {
  const ways = Object.entries(branches).map(([name, count]) => `${name} ${grouped(count)}`)
  const sent = sends === undefined ? [] : [`sends ${grouped(sends)}`]
  return [grouped(entered), grouped(waiting), [...ways, ...sent].join(', ')]
}

function destinations({ index, readers }: RunReader): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of index.sends) count(counts, readers.sends.activationOf(row).activation.destination)
  return counts
}

function reasons({ index, readers }: RunReader, wanted: 'refused' | 'ignored'): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of index.discards) {
    const { kind, reason } = readers.discards.discard(row)
    if (kind === wanted) count(counts, reason)
  }
  return counts
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}
