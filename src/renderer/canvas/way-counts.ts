import type { JourneyCounts } from '../../engine/account/result.ts'
import type { WayId } from './journey-to-canvas.ts'

/** How many have left a step by one of its ways out. */
export function leftBy(counts: JourneyCounts, way: WayId): number {
  const step = counts.steps[way.step]
  if (step === undefined) return 0
  return way.branch === null ? step.entered - step.waiting : (step.branches?.[way.branch] ?? 0)
}
