import { type Problem, problemAt } from '../model/problem.ts'
import { counted } from '../model/wording.ts'
import { conditionSteps, holdSteps, randomSplitSteps, sendSteps, type TwilioJourney } from './journey-under-check.ts'

/** Limits on how many there may be; the pointer is the list (contract section 6; reference 11). */
export function checkCounts(subject: TwilioJourney): Problem[] {
  const { journey, steps, limits } = subject
  // Contract section 2: the start counts as a step, an end does not.
  const stepCount = [...steps.values()].filter((step) => step.type !== 'end').length
  return [
    ...tooMany(['steps'], 'too-many-steps', stepCount, limits.maxSteps, 'step'),
    ...holdSteps(subject).flatMap(([id, step]) =>
      tooMany(['steps', id, 'branches'], 'too-many-branches', step.branches.length, limits.holdBranches, 'branch'),
    ),
    ...conditionSteps(subject).flatMap(([id, step]) =>
      tooMany(['steps', id, 'branches'], 'too-many-branches', step.branches.length, limits.splitBranches, 'branch'),
    ),
    ...randomSplitSteps(subject).flatMap(([id, step]) =>
      tooMany(['steps', id, 'branches'], 'too-many-branches', step.branches.length, limits.randomBranches, 'branch'),
    ),
    ...sendSteps(subject).flatMap(([id, step]) =>
      tooMany(['steps', id, 'activations'], 'too-many-activations', step.activations.length, limits.activationsPerSend, 'activation'),
    ),
    ...tooMany(['exitRules'], 'too-many-exit-rules', journey.exitRules?.length ?? 0, limits.exitRules, 'exit rule'),
  ]
}

function tooMany(path: readonly PropertyKey[], code: string, count: number, most: number, noun: string): Problem[] {
  if (count <= most) return []
  return [problemAt(path, code, `There may be at most ${counted(most, noun)} here, and there are ${count}: take out ${count - most}.`)]
}
