import type { Step } from '../model/step.ts'

/** A way out of a step. */
export interface Way {
  /** Where its `next` stands in the journey. */
  readonly path: readonly PropertyKey[]
  /** The step that it leads to, or null where the path ends. */
  readonly to: string | null
}

/** Every way out of a step, in file order. */
export function waysOf(id: string, step: Step): Way[] {
  const way = (to: string | null | undefined, ...path: PropertyKey[]): Way => ({ path: ['steps', id, ...path, 'next'], to: to ?? null })
  switch (step.type) {
    case 'hold-until': {
      // A restarting branch leads nowhere but back to its own step, which is the one loop that journeys have.
      const branches = step.branches.flatMap((branch, index) => (branch.restart ? [] : [way(branch.next, 'branches', index)]))
      return step.maximum ? [...branches, way(step.maximum.next, 'maximum')] : branches
    }
    case 'condition': {
      const branches = step.branches.map((branch, index) => way(branch.next, 'branches', index))
      return [...branches, way(step.otherwise?.next, 'otherwise')]
    }
    case 'random-split':
      return step.branches.map((branch, index) => way(branch.next, 'branches', index))
    case 'event':
    case 'wait':
    case 'send-to-destination':
      return [way(step.next)]
    case 'end':
      return []
  }
}
