import type { PathPart } from '../../engine/account/views.ts'

export interface PathPass extends PathPart {
  /** How often in a row, from 1. */
  readonly times: number
}

/** A path with passes of a restarted hold that follow each other as one: there can be a hundred of them. */
export function pathPasses(path: readonly PathPart[]): readonly PathPass[] {
  const passes: PathPass[] = []
  for (const part of path) {
    const last = passes.at(-1)
    if (last !== undefined && last.step === part.step && last.branch === part.branch)
      passes[passes.length - 1] = { ...last, times: last.times + 1 }
    else passes.push({ ...part, times: 1 })
  }
  return passes
}
