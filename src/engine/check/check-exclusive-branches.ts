import { canonicalText } from '../inputs/canonical-text.ts'
import { isEventBranch } from '../model/hold-branches.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import type { EventBranch } from '../model/step.ts'
import type { WhereFilter } from '../model/value-forms.ts'
import { quoted } from '../model/wording.ts'
import { holdSteps, type JourneyUnderCheck } from './journey-under-check.ts'

/**
 * No event may fit two branches of one hold: two on the same event need a property that both filter, with no value in common.
 * Source of the rule: reference 5.1, mutual exclusivity; values compare as canonical text (OS-05).
 */
export function checkExclusiveBranches(subject: JourneyUnderCheck): Problem[] {
  return holdSteps(subject).flatMap(([id, step]) =>
    step.branches.flatMap((branch, index) => {
      if (!isEventBranch(branch)) return []
      const before = step.branches.slice(0, index).filter(isEventBranch)
      const earlier = before.find((other) => other.event === branch.event && overlap(other, branch))
      if (!earlier) return []
      const message = `An event ${quoted(branch.event)} can fit this branch and the branch ${quoted(earlier.id)}: filter one property in both, with no value in common.`
      return [problemAt(['steps', id, 'branches', index], 'overlapping-branches', message)]
    }),
  )
}

function overlap(one: EventBranch, other: EventBranch): boolean {
  const left = acceptedValues(one.where ?? [])
  const right = acceptedValues(other.where ?? [])
  for (const [property, values] of left) {
    const others = right.get(property)
    if (others && ![...values].some((value) => others.has(value))) return false
  }
  // A branch whose own filters contradict each other takes no event at all.
  return ![...left.values(), ...right.values()].some((values) => values.size === 0)
}

/** For each filtered property the texts that pass all its filters. */
function acceptedValues(where: readonly WhereFilter[]): Map<string, ReadonlySet<string | null>> {
  const accepted = new Map<string, ReadonlySet<string | null>>()
  for (const filter of where) {
    const values = new Set((filter.anyOf ?? [filter.equals]).map(canonicalText))
    const before = accepted.get(filter.property)
    accepted.set(filter.property, before ? new Set([...before].filter((value) => values.has(value))) : values)
  }
  return accepted
}
