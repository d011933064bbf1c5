import { type Problem, warningAt } from '../model/problem.ts'
import type { BatchSegment } from '../model/segment.ts'
import { quoted } from '../model/wording.ts'
import { parseDuration } from '../time/duration.ts'

const day = 86_400_000

/** A product starts no calculation before the last one has ended (reference/adobe 3.2: at most one run in 24 hours). */
export function lintCalculation({ calculation }: BatchSegment, path: readonly PropertyKey[]): Problem[] {
  const { takes = '0s' } = calculation
  if ((parseDuration(takes) ?? 0) <= day) return []
  const message = `A calculation that takes ${quoted(takes)} still runs when the next day's starts: products do not overlap them.`
  return [warningAt([...path, 'calculation', 'takes'], 'calculations-overlap', message)]
}
