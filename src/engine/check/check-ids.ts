import { type Problem, problemAt, warningAt } from '../model/problem.ts'
import type { Step } from '../model/step.ts'
import { waysOut } from '../model/ways-out.ts'
import { listed, quoted } from '../model/wording.ts'
import type { Preset } from '../presets/preset.ts'
import { branchingSteps, type JourneyUnderCheck, sendSteps } from './journey-under-check.ts'
import { repeatedIds } from './repeated-ids.ts'

/** What brackets in paths say beside branch ids (contract section 7). */
export const reservedBranchIds: readonly string[] = ['maximum', 'otherwise', 'event', 'timeout', 'error', 'none']

/** Branch ids are unique in their step and none of the words that paths use themselves; activation ids are unique in their step, exit rule ids in the journey. */
export function checkIds(subject: JourneyUnderCheck): Problem[] {
  return [
    ...branchingSteps(subject).flatMap(([id, step]) => {
      const path = ['steps', id, 'branches']
      return [
        ...repeatedIds(step.branches, path, 'branch of this step'),
        ...step.branches.flatMap((branch, index) => reserved(branch.id, id, step, subject.preset, [...path, index, 'id'])),
      ]
    }),
    ...sendSteps(subject).flatMap(([id, step]) => repeatedIds(step.activations, ['steps', id, 'activations'], 'activation of this step')),
    ...repeatedIds(subject.journey.exitRules ?? [], ['exitRules'], 'exit rule'),
  ]
}

/** Where no path of the step itself has that word, an Adobe journey with it is told what it means elsewhere, and runs. */
function reserved(id: string, stepId: string, step: Step, { family }: Preset, path: readonly PropertyKey[]): Problem[] {
  if (!reservedBranchIds.includes(id)) return []
  const isAmbiguous = waysOut(stepId, step).filter(({ label }) => label === id).length > 1
  const what = `paths use ${listed(reservedBranchIds, 'and')} themselves`
  if (isAmbiguous || family === 'twilio') return [problemAt(path, 'reserved-id', `${quoted(id)} cannot be the id of a branch: ${what}.`)]
  return [warningAt(path, 'reserved-id', `${quoted(id)} is a bad id of a branch: ${what}. Choose another.`)]
}
