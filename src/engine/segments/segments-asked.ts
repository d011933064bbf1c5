import type { Condition } from '../model/condition.ts'
import type { Journey } from '../model/journey.ts'
import { ruleOf, type Segment, type SegmentRule } from '../model/segment.ts'
import type { HoldBranch } from '../model/step.ts'

/**
 * The ids of the segments that journeys ask for, themselves or over the rules of those that they ask for.
 *
 * @param read ids of those that expressions of the journeys name
 */
export function segmentsAsked(
  segments: readonly Segment[],
  journeys: readonly Journey[],
  read: Iterable<string> = [],
): ReadonlySet<string> {
  return withThoseInRules(segments, [...journeys.flatMap(segmentsOfJourney), ...read])
}

/** The names of the events that the rules of these segments count, themselves or over other segments. */
export function eventsCounted(segments: readonly Segment[], ids: readonly string[]): string[] {
  const asked = withThoseInRules(segments, ids)
  return segments.flatMap((segment) => {
    const rule = asked.has(segment.id) ? ruleOf(segment) : null
    return rule ? eventsIn(rule) : []
  })
}

function withThoseInRules(segments: readonly Segment[], ids: readonly string[]): ReadonlySet<string> {
  const rules = new Map(segments.map((segment) => [segment.id, ruleOf(segment)]))
  const asked = new Set<string>()
  const open = [...ids]
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
    switch (step.type) {
      case 'event':
        return [...(step.audience === undefined ? [] : [step.audience]), ...(step.condition ? segmentsIn(step.condition) : [])]
      case 'segment-qualification':
        return [step.segment].flat()
      case 'segment-trigger':
        return [step.segment]
      case 'condition':
        return step.branches.flatMap(({ when }) => segmentsIn(when))
      case 'hold-until':
        return step.branches.flatMap((branch) => ('segment' in branch ? [branch.segment] : segmentsOfBranch(branch)))
      default:
        return []
    }
  })
}

function segmentsOfBranch(branch: HoldBranch): string[] {
  const asked = 'when' in branch ? branch.when : undefined
  return asked ? segmentsIn(asked) : []
}

function eventsIn(rule: SegmentRule): string[] {
  if ('all' in rule) return rule.all.flatMap(eventsIn)
  if ('any' in rule) return rule.any.flatMap(eventsIn)
  if ('not' in rule) return eventsIn(rule.not)
  return 'event' in rule ? [rule.event] : []
}

function segmentsIn(tree: Condition | SegmentRule): string[] {
  if ('all' in tree) return tree.all.flatMap(segmentsIn)
  if ('any' in tree) return tree.any.flatMap(segmentsIn)
  if ('not' in tree) return segmentsIn(tree.not)
  return 'segment' in tree ? [tree.segment] : []
}
