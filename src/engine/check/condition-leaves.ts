import type { Condition, ConditionLeafOf } from '../model/condition.ts'
import type { EventRule, SegmentRule } from '../model/segment.ts'
import type { JourneyUnderCheck } from './journey-under-check.ts'

/** What a condition or a segment's rule says in one place, below all, any and not. */
export interface ConditionLeaf {
  readonly leaf: ConditionLeafOf | EventRule
  readonly path: readonly PropertyKey[]
}

/** Every place of a condition or rule that asks something, in file order; the nesting of documents is limited, so recursion is safe. */
export function leavesOf(tree: Condition | SegmentRule, path: readonly PropertyKey[]): ConditionLeaf[] {
  if ('all' in tree) return tree.all.flatMap((part, index) => leavesOf(part, [...path, 'all', index]))
  if ('any' in tree) return tree.any.flatMap((part, index) => leavesOf(part, [...path, 'any', index]))
  if ('not' in tree) return leavesOf(tree.not, [...path, 'not'])
  return [{ leaf: tree, path }]
}

/** The same of all conditions of a journey that its product has, with the step that each stands in. */
export function leavesOfJourney(subject: JourneyUnderCheck): (ConditionLeaf & { readonly step: string })[] {
  return conditionsOf(subject).flatMap(({ step, condition, path }) => leavesOf(condition, path).map((leaf) => ({ ...leaf, step })))
}

interface ConditionPlace {
  readonly step: string
  readonly condition: Condition
  readonly path: readonly PropertyKey[]
}

function conditionsOf({ steps, preset }: JourneyUnderCheck): ConditionPlace[] {
  return [...steps].flatMap(([step, document]): ConditionPlace[] => {
    if (document.type === 'condition')
      return document.branches.map(({ when }, index) => ({ step, condition: when, path: ['steps', step, 'branches', index, 'when'] }))
    if (preset.family === 'twilio') return []
    if (document.type === 'event')
      return document.condition ? [{ step, condition: document.condition, path: ['steps', step, 'condition'] }] : []
    if (document.type !== 'hold-until') return []
    return document.branches.flatMap((branch, index) =>
      'when' in branch && branch.when ? [{ step, condition: branch.when, path: ['steps', step, 'branches', index, 'when'] }] : [],
    )
  })
}
