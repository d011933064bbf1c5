import type { InstanceHistory } from './instance-history.ts'
import type { Outcome } from './result.ts'
import type { PathPart } from './views.ts'

/** Outcomes that the path's own end does not tell: they are written behind it. */
const endedFromOutside: ReadonlySet<Outcome> = new Set<Outcome>([
  'exited',
  'expired',
  'timed-out',
  'stopped',
  'archived',
  'merged',
  'failed',
])

export function pathParts(history: InstanceHistory): PathPart[] {
  return history.stays.map(({ step, way }) => (way?.label ? { step: step.id, branch: way.label } : { step: step.id }))
}

/** "started > wait[purchased] > done", with " !expired" where the instance was ended from outside its path (contract section 7). */
export function pathText(parts: readonly PathPart[], outcome: Outcome): string {
  const steps = parts.map(({ step, branch }) => (branch ? `${step}[${branch}]` : step)).join(' > ')
  return endedFromOutside.has(outcome) ? `${steps} !${outcome}` : steps
}
