import { type Outcome, outcomeNames } from '../result.ts'
import type { FlowCounts } from './flow-counts.ts'
import type { FunnelStep, JourneyFunnel, OutcomeCounts } from './insight-views.ts'

/** Steps with the same id are one step over the versions (contract section 7). */
export function readFunnel(flow: FlowCounts): JourneyFunnel {
  const { compiled } = flow.scope.run
  const steps = new Map<string, FunnelStep>()
  for (const version of flow.scope.versions) {
    for (const step of compiled.steps) {
      if (step.journey !== version.index) continue
      const inside = flow.insideOf(step)
      const entered = flow.entered[step.index] as number
      const ended = outcomesAt(flow.endedIn, step.index)
      const before = steps.get(step.id)
      steps.set(step.id, {
        step: step.id,
        entered: entered + (before?.entered ?? 0),
        reached: (flow.reached[step.index] as number) + (before?.reached ?? 0),
        left: entered - inside - sumOf(ended) + (before?.left ?? 0),
        inside: inside + (before?.inside ?? 0),
        ended: addOutcomes(before?.ended ?? {}, ended),
      })
    }
  }
  return { admitted: flow.admitted, outcomes: outcomesOf(flow), steps: [...steps.values()] }
}

/** Those that occurred; who is still inside is `waiting`. */
export function outcomesOf(flow: FlowCounts): OutcomeCounts {
  const ended = outcomesAt(flow.outcomes, 0)
  const waiting = flow.admitted - sumOf(ended)
  return waiting > 0 ? { ...ended, waiting } : ended
}

/** The outcomes of one place among counts by place × outcomes + outcome. */
function outcomesAt(counts: Int32Array, place: number): OutcomeCounts {
  const found: Partial<Record<Outcome, number>> = {}
  outcomeNames.forEach((outcome, which) => {
    const count = counts[place * outcomeNames.length + which] as number
    if (count > 0) found[outcome] = count
  })
  return found
}

function sumOf(counts: OutcomeCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

function addOutcomes(one: OutcomeCounts, other: OutcomeCounts): OutcomeCounts {
  const sum: Partial<Record<Outcome, number>> = { ...one }
  for (const outcome of outcomeNames) {
    const count = other[outcome]
    if (count !== undefined) sum[outcome] = (sum[outcome] ?? 0) + count
  }
  return sum
}
