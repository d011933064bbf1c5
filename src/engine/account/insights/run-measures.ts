import { FlowCounts } from './flow-counts.ts'
import type { InsightColumns } from './insight-columns.ts'
import type { RunMeasures } from './insight-views.ts'
import { MoveCounts } from './move-counts.ts'
import { outcomesOf } from './read-funnel.ts'
import { ScopedRun } from './scoped-run.ts'

/** Of every version of every journey, at the end of the run. */
export function runMeasures(columns: InsightColumns): RunMeasures[] {
  const { compiled } = columns.index.run
  const scopeOf = (journey: string, version: number) => new ScopedRun(columns, { journey, version, at: Number.POSITIVE_INFINITY })
  const moves = new MoveCounts(scopeOf('', 1)).all()
  const sends = sendsByVersion(columns)
  return compiled.journeys.map(({ journey, version, index: which }) => {
    const flow = new FlowCounts(scopeOf(journey.id, version), moves)
    return {
      journey: journey.id,
      version,
      admitted: flow.admitted,
      refused: columns.refused[which] as number,
      outcomes: outcomesOf(flow),
      sends: sends[which] ?? {},
      branches: compiled.ways.flatMap((way) => {
        const step = compiled.steps[way.step]
        if (step?.journey !== which || (way.label === null && step.wayCount === 1)) return []
        return [{ step: step.id, branch: way.label, count: flow.left[way.index] as number }]
      }),
    }
  })
}

/** By version, then by the destinations that it can send to. */
function sendsByVersion(columns: InsightColumns): Record<string, number>[] {
  const { compiled } = columns.index.run
  const { length: destinationCount } = columns.destinations
  const counts = new Int32Array(compiled.journeys.length * destinationCount)
  const { sendVersions, sendDestinations } = columns
  for (let place = 0; place < sendVersions.length; place++) {
    const which = (sendVersions[place] as number) * destinationCount + (sendDestinations[place] as number)
    counts[which] = (counts[which] as number) + 1
  }
  return compiled.journeys.map(({ index }) => {
    const named = new Set(compiled.activations.filter(({ journey }) => journey === index).map(({ activation }) => activation.destination))
    const own = columns.destinations.map((id, number) => [id, counts[index * destinationCount + number] as number] as const)
    return Object.fromEntries(own.filter(([id, count]) => count > 0 || named.has(id)))
  })
}
