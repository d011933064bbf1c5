import { strictly } from '../compile/compare-values.ts'
import type { Problem } from '../model/problem.ts'
import { ruleOf, type Segment } from '../model/segment.ts'
import { checkComparison } from './check-comparison.ts'
import { segmentNames } from './check-segment-names.ts'
import { leavesOf } from './condition-leaves.ts'
import { findSegmentCycles } from './find-segment-cycles.ts'
import type { NamedKind } from './journey-under-check.ts'
import { lintCalculation } from './lint-calculation.ts'
import { repeatedIds } from './repeated-ids.ts'

/**
 * Segments of one file have ids of their own, and their rules ask what can be answered (contract sections 3 and 4).
 *
 * @param known all segments that the rules may name; left out, names are not checked, and cycles only within the file
 */
export function checkSegments(
  segments: readonly Segment[],
  known: readonly Segment[] | undefined,
  incomplete?: ReadonlySet<NamedKind>,
): Problem[] {
  const named = segmentNames(known, incomplete)
  return [
    ...repeatedIds(segments, ['segments'], 'segment'),
    ...segments.flatMap((segment, index) => {
      const rule = ruleOf(segment)
      if (!rule) return []
      return leavesOf(rule, ['segments', index, 'rule']).flatMap(({ leaf, path }) => {
        if ('segment' in leaf) return named(leaf.segment, [...path, 'segment'])
        return 'is' in leaf ? checkComparison(leaf, path, strictly) : []
      })
    }),
    ...segments.flatMap((segment, index) => (segment.evaluation === 'batch' ? lintCalculation(segment, ['segments', index]) : [])),
    ...findSegmentCycles(segments, known ?? segments),
  ]
}
