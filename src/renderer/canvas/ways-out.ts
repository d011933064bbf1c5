import type { ConditionStep, Step } from '../../engine/model/step.ts'

/** One way out of a step. */
export interface WayOut {
  /** Name of the branch in brackets of a path; null for the only way out. */
  readonly branch: string | null
  readonly label: string | null
  /** null where the path ends there. */
  readonly next: string | null
  /** What a randomized split is set to, 0 to 100; null for other ways. */
  readonly percent: number | null
  /** Leads back to the beginning of its own step. */
  readonly restarts: boolean
}

const plainWay = { branch: null, label: null, next: null, percent: null, restarts: false } as const

/** The ways out of a step, in the order of the file. */
export function waysOut(step: Step): readonly WayOut[] {
  switch (step.type) {
    case 'event':
    case 'wait':
    case 'send-to-destination':
      return [{ ...plainWay, next: step.next ?? null }]
    case 'hold-until':
      return [
        ...step.branches.map((branch) => ({ ...branchWay(branch), restarts: branch.restart === true })),
        ...(step.maximum === undefined ? [] : [{ ...plainWay, branch: 'maximum', label: 'Maximum hold', next: step.maximum.next ?? null }]),
      ]
    case 'condition':
      return [...step.branches.map(branchWay), everyoneElse(step)]
    case 'random-split':
      return step.branches.map((branch) => ({ ...branchWay(branch), percent: branch.percent }))
    case 'end':
      return []
  }
}

function branchWay(branch: { readonly id: string; readonly name?: string | undefined; readonly next?: string | null | undefined }): WayOut {
  return { ...plainWay, branch: branch.id, label: branch.name ?? branch.id, next: branch.next ?? null }
}

/** Whom no condition holds for; without `otherwise` in the file their path ends there, as `none` in brackets. */
function everyoneElse({ otherwise }: ConditionStep): WayOut {
  return { ...plainWay, branch: otherwise ? 'otherwise' : 'none', label: 'Everyone else', next: otherwise?.next ?? null }
}

/** What a branch is called on the canvas and in a story. */
export function branchLabel(step: Step | undefined, branch: string): string {
  return (step && waysOut(step).find((way) => way.branch === branch)?.label) ?? branch
}
