/** One step of an expected path: "wait[purchased]". */
interface PathStep {
  readonly step: string
  readonly branch: string | null
}

export interface ExpectedPath {
  readonly steps: readonly PathStep[]
  /** How it was ended from outside, like "exited" in "started > wait !exited"; null where the path ended by itself. */
  readonly outcome: string | null
}

const stepForm = /^([A-Za-z][A-Za-z0-9_-]{0,63})(?:\[([A-Za-z][A-Za-z0-9_-]{0,63})\])?$/
const outcomeForm = /^(.*\S) !([a-z-]+)$/

/** Reads a path exactly as results write it, or null where it is none. Source of the rule: contract section 7, Paths. */
export function parsePath(text: string): ExpectedPath | null {
  const withOutcome = outcomeForm.exec(text)
  const steps: PathStep[] = []
  for (const part of (withOutcome?.[1] ?? text).split(' > ')) {
    const [, step, branch = null] = stepForm.exec(part) ?? []
    if (step === undefined) return null
    steps.push({ step, branch })
  }
  return { steps, outcome: withOutcome?.[2] ?? null }
}
