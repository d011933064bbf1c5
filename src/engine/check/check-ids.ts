import { type Problem, problemAt } from '../model/problem.ts'
import { listed, quoted } from '../model/wording.ts'
import { branchingSteps, type JourneyUnderCheck, sendSteps } from './journey-under-check.ts'
import { repeatedIds } from './repeated-ids.ts'

/** What brackets in paths say beside branch ids (contract section 7). */
const reservedBranchIds = ['maximum', 'otherwise', 'event', 'timeout', 'error', 'none']

/** Branch ids are unique in their step and none of the words that paths use themselves; activation ids are unique in their step, exit rule ids in the journey. */
export function checkIds(subject: JourneyUnderCheck): Problem[] {
  return [
    ...branchingSteps(subject).flatMap(([id, step]) => {
      const path = ['steps', id, 'branches']
      return [
        ...repeatedIds(step.branches, path, 'branch of this step'),
        ...step.branches.flatMap((branch, index) => reserved(branch.id, [...path, index, 'id'])),
      ]
    }),
    ...sendSteps(subject).flatMap(([id, step]) => repeatedIds(step.activations, ['steps', id, 'activations'], 'activation of this step')),
    ...repeatedIds(subject.journey.exitRules ?? [], ['exitRules'], 'exit rule'),
  ]
}

function reserved(id: string, path: readonly PropertyKey[]): Problem[] {
  if (!reservedBranchIds.includes(id)) return []
  return [
    problemAt(path, 'reserved-id', `${quoted(id)} cannot be the id of a branch: paths use ${listed(reservedBranchIds, 'and')} themselves.`),
  ]
}
