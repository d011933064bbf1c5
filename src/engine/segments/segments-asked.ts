import type { Condition } from '../model/condition.ts'
import type { Journey } from '../model/journey.ts'
import { ruleOf, type Segment, type SegmentRule } from '../model/segment.ts'

/** The ids of the segments that journeys ask for, themselves or over the rules of those that they ask for. */
export function segmentsAsked(segments: readonly Segment[], journeys: readonly Journey[]): ReadonlySet<string> {
  const rules = new Map(segments.map((segment) => [segment.id, ruleOf(segment)]))
  const asked = new Set<string>()
  const open = journeys.flatMap(segmentsOfJourney)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (asked.has(id)) continue
    asked.add(id)
    const rule = rules.get(id)
    if (rule) open.push(...segmentsIn(rule))
  }
  return asked
}

function segmentsOfJourney({ steps }: Journey): string[] {
  return Object.values(steps).flatMap((step) => {
    if (step.type === 'event') return step.audience === undefined ? [] : [step.audience]
    return step.type === 'condition' ? step.branches.flatMap(({ when }) => segmentsIn(when)) : []
  })
}

function segmentsIn(tree: Condition | SegmentRule): string[] {
  if ('all' in tree) return tree.all.flatMap(segmentsIn)
  if ('any' in tree) return tree.any.flatMap(segmentsIn)
  if ('not' in tree) return segmentsIn(tree.not)
  return 'segment' in tree ? [tree.segment] : []
}
