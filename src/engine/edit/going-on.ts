import type { Step } from '../model/step.ts'

/**
 * The way by which a path goes on through a step where it has to be one: what was behind a step that is put in between stands there, and
 * what leads to a step that is taken out leads on there. Bracket of the path notation; undefined where no path goes on.
 */
export function wayOn(step: Step): string | null | undefined {
  switch (step.type) {
    case 'hold-until':
      return step.maximum
        ? 'maximum'
        : (step.branches.find((branch) => 'after' in branch && branch.when === undefined) ?? step.branches[0])?.id
    case 'condition':
      return step.otherwise ? 'otherwise' : step.branches[0]?.id
    case 'random-split':
      return step.branches[0]?.id
    case 'event':
    case 'segment-qualification':
    case 'reaction':
      return step.timeout ? 'event' : null
    case 'segment-trigger':
    case 'wait':
    case 'send-to-destination':
    case 'action':
    case 'update-profile':
    case 'jump':
      return null
    case 'end':
      return undefined
  }
}
