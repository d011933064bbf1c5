import { engineVersion } from '../engine-version.ts'
import type { StateChange } from '../lifecycle/lifecycle-plan.ts'
import { formatInstant } from '../time/instant.ts'
import { zoneTableVersion } from '../time/time-zones.ts'
import { limitReached } from './limit-reached.ts'
import type { JourneyResult, OccurrenceResult, RunResult } from './result.ts'
import type { RunReader } from './run-reader.ts'
import { triggerReadings } from './trigger-readings.ts'

/** The `--json` document: counts are complete, rows up to `limit` of each kind, the first in trace order (contract section 7). */
export function runResult(reader: RunReader, limit: number): RunResult {
  const overview = reader.overview()
  const { index } = reader
  const { discards } = reader.readers
  const truncated: NonNullable<RunResult['truncated']> = {}
  const upToLimit = (name: keyof typeof truncated, rows: Uint32Array): Uint32Array => {
    if (rows.length > limit) truncated[name] = { shown: limit, total: rows.length }
    return rows.subarray(0, limit)
  }
  const firstRows = <Row>(name: keyof typeof truncated, rows: Uint32Array, read: (row: number) => Row): Row[] =>
    Array.from(upToLimit(name, rows), read)
  const start = formatInstant(overview.start)
  const result: RunResult = {
    format: 'rehearsal/result/1',
    scenario: overview.scenario,
    seed: overview.seed,
    engine: engineVersion,
    timeZones: zoneTableVersion,
    virtual: { start, end: formatInstant(overview.end) },
    digest: overview.digest,
    outcome: overview.outcome,
    journeys: journeyResults(reader),
    instances: firstRows('instances', index.instances, (instance) => reader.readers.instances.result(instance)),
    sends: [...reader.readers.sends.results(upToLimit('sends', index.sends))],
    refusals: firstRows(
      'refusals',
      index.discards.filter((row) => discards.isRefusal(row)),
      (row) => discards.refusal(row),
    ),
    ignored: firstRows(
      'ignored',
      index.discards.filter((row) => !discards.isRefusal(row)),
      (row) => discards.ignored(row),
    ),
    checks: [...overview.checks],
    assumptions: [...overview.assumptions],
    wall: { ms: overview.wallMs, occurrences: overview.occurrences },
  }
  const limitOfRun = limitReached(reader.run)
  if (limitOfRun) {
    const { name, journey, step, at } = limitOfRun
    result.limit = { name, journey, step, at }
  }
  if (Object.keys(truncated).length > 0) result.truncated = truncated
  return result
}

function occurrenceResults({ run }: RunReader, id: string): OccurrenceResult[] {
  return triggerReadings(run)
    .filter(({ journey }) => journey === id)
    .map(({ journey: _, version: __, number, at, ...funnel }) => ({ index: number, at: formatInstant(at), ...funnel }))
}

function journeyResults(reader: RunReader): Record<string, JourneyResult> {
  const { compiled } = reader.run
  const { journeys } = reader.frame(Number.POSITIVE_INFINITY)
  const results: Record<string, JourneyResult> = {}
  for (const versions of compiled.versions) {
    const id = versions[0]?.journey.id ?? ''
    const counts = journeys[id]
    if (!counts) continue
    const states = (changes: readonly StateChange[]) =>
      changes.filter(({ at }) => at <= compiled.end).map(({ at, state }) => ({ at: formatInstant(at), state }))
    results[id] = {
      ...counts,
      occurrences: occurrenceResults(reader, id),
      versions: versions.map((version) => ({ version: version.version, states: states(version.states) })),
    }
  }
  return results
}
