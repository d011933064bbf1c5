import type { JourneyCounts } from '../../engine/account/result.ts'
import type { WayId } from './journey-to-canvas.ts'

/**
 * How many have left a step by one of its ways out.
 * @param left how many left by the only way out, by step
 */
export function leftBy(counts: JourneyCounts, way: WayId, left: Readonly<Record<string, number>> | null): number {
  const step = counts.steps[way.step]
  if (step === undefined) return 0
  return way.branch === null ? (left?.[way.step] ?? 0) : (step.branches?.[way.branch] ?? 0)
}
