import type { VersionCounts } from '../../engine/account/views.ts'
import type { WayId } from './journey-to-canvas.ts'

/** How many have left a step by one of its ways out. */
export function leftBy({ counts, left }: VersionCounts, way: WayId): number {
  const step = counts.steps[way.step]
  if (step === undefined) return 0
  return way.branch === null ? (left[way.step] ?? 0) : (step.branches?.[way.branch] ?? 0)
}

/** How many have left a step, by whatever way: what the shares of its ways are of. */
export function leftStep({ counts, left }: VersionCounts, step: string): number {
  return Object.values(counts.steps[step]?.branches ?? {}).reduce((sum, count) => sum + count, left[step] ?? 0)
}
