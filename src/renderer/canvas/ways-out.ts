import type { Step } from '../../engine/model/step.ts'
import { waysOut as waysOutOfStep } from '../../engine/model/ways-out.ts'

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

/** The ways out of a step, in the order of the file. */
export function waysOut(step: Step): readonly WayOut[] {
  return waysOutOfStep('', step).map(({ label, to, path, restarts }) => {
    const place = path[0] === 'branches' && 'branches' in step ? step.branches[Number(path[1])] : undefined
    return {
      branch: label,
      label: label === null ? null : (place?.name ?? (label === 'event' ? heardWords(step) : wayNames[label]) ?? label),
      next: restarts ? null : to,
      percent: place && 'percent' in place ? place.percent : null,
      restarts,
    }
  })
}

/** Ways that no branch of the file names; whom no condition holds for goes with everyone else. */
const wayNames: Readonly<Record<string, string>> = {
  maximum: 'Maximum hold',
  otherwise: 'Everyone else',
  none: 'Everyone else',
  timeout: 'Timeout',
  error: 'Error',
}

/** What a listener with a timeout has heard. */
function heardWords(step: Step): string {
  if (step.type === 'segment-qualification') return { entrance: 'Entered', exit: 'Exited', both: 'Qualified' }[step.behavior ?? 'entrance']
  return step.type === 'reaction' ? `${step.interaction[0]?.toUpperCase()}${step.interaction.slice(1)}` : 'Event came'
}

/** What a branch is called on the canvas and in a story. */
export function branchLabel(step: Step | undefined, branch: string): string {
  return (step && waysOut(step).find((way) => way.branch === branch)?.label) ?? branch
}
