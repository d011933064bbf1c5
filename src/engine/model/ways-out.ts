import type { Step } from './step.ts'

/** A way out of a step. */
export interface WayOut {
  /** Bracket of the path notation (contract section 7); null for an only way out. */
  readonly label: string | null
  /** The step that it leads to, or null where the path ends. */
  readonly to: string | null
  /** Where its `next` stands in the step. */
  readonly path: readonly PropertyKey[]
  /** It leads back to the beginning of its own step. */
  readonly restarts: boolean
}

/** Every way out of a step, in the order of the file: those of its branches first. */
export function waysOut(id: string, step: Step): WayOut[] {
  const way = (label: string | null, to: string | null | undefined, ...path: PropertyKey[]): WayOut => {
    return { label, to: to ?? null, path: [...path, 'next'], restarts: false }
  }
  switch (step.type) {
    case 'hold-until': {
      const branches = step.branches.map((branch, index) =>
        'restart' in branch && branch.restart
          ? { ...way(branch.id, id, 'branches', index), restarts: true }
          : way(branch.id, branch.next, 'branches', index),
      )
      return step.maximum ? [...branches, way('maximum', step.maximum.next, 'maximum')] : branches
    }
    case 'condition': {
      const branches = step.branches.map((branch, index) => way(branch.id, branch.next, 'branches', index))
      const others = step.otherwise ? way('otherwise', step.otherwise.next, 'otherwise') : way('none', null, 'otherwise')
      return [...branches, others, ...(step.onError ? [way('error', step.onError.next, 'onError')] : [])]
    }
    case 'random-split':
      return step.branches.map((branch, index) => way(branch.id, branch.next, 'branches', index))
    case 'event':
    case 'segment-qualification':
    case 'reaction': {
      const { timeout } = step
      if (!timeout) return [way(null, step.next)]
      // Without a path of its own a timeout goes on as if it had heard something (Adobe reference 7.2).
      const late = timeout.next === undefined ? way('timeout', step.next) : way('timeout', timeout.next, 'timeout')
      return [way('event', step.next), late]
    }
    case 'action': {
      const late = step.onTimeout ?? step.onError
      return [
        way(null, step.next),
        ...(step.onError ? [way('error', step.onError.next, 'onError')] : []),
        ...(late ? [way('timeout', late.next, step.onTimeout ? 'onTimeout' : 'onError')] : []),
      ]
    }
    case 'segment-trigger':
    case 'wait':
    case 'send-to-destination':
    case 'update-profile':
    case 'jump':
      return [way(null, step.next)]
    case 'end':
      return []
  }
}
