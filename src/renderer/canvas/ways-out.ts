import type { Step } from '../../engine/model/step.ts'

/** One way out of a step. */
export interface WayOut {
  /** Name of the branch in brackets of a path; null for the only way out. */
  readonly branch: string | null
  readonly label: string | null
  /** null where the path ends there. */
  readonly next: string | null
}

/** The ways out of a step, in the order of the file. */
export function waysOut(step: Step): readonly WayOut[] {
  switch (step.type) {
    case 'event':
    case 'wait':
    case 'send-to-destination':
      return [{ branch: null, label: null, next: step.next ?? null }]
    case 'hold-until':
      return [
        ...step.branches.map((branch) => ({ branch: branch.id, label: branch.name ?? branch.id, next: branch.next ?? null })),
        ...(step.maximum === undefined ? [] : [{ branch: 'maximum', label: 'Maximum hold', next: step.maximum.next ?? null }]),
      ]
    case 'end':
      return []
  }
}

/** What a branch is called on the canvas and in a story. */
export function branchLabel(step: Step | undefined, branch: string): string {
  return (step && waysOut(step).find((way) => way.branch === branch)?.label) ?? branch
}
