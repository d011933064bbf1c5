import { eventBranches } from '../model/hold-branches.ts'
import { type Problem, warningAt } from '../model/problem.ts'
import type { Step } from '../model/step.ts'
import { parseDuration } from '../time/duration.ts'
import type { TwilioJourney } from './journey-under-check.ts'
import { stepsInOrder } from './step-order.ts'
import { waysOf } from './ways.ts'

/** Doubts about how long paths take (reference 2.5, 10 and 11). */
export function lintPaths(subject: TwilioJourney): Problem[] {
  return [...lintLifetime(subject), ...lintAfterExit(subject)]
}

/** An instance expires in the wait in which its lifetime ends; what follows there is never reached on the longest path. */
function lintLifetime({ journey, steps, limits }: TwilioJourney): Problem[] {
  const problems: Problem[] = []
  const longestTo = new Map<string, number>()
  for (const [id, step] of stepsInOrder(journey.start, steps) ?? []) {
    const arrival = longestTo.get(id) ?? 0
    const leaving = arrival + longestWait(step, limits.loopPasses)
    if (arrival < limits.instanceLifetimeMs && leaving >= limits.instanceLifetimeMs) {
      const days = Math.floor(limits.instanceLifetimeMs / 86_400_000)
      const path = step.type === 'wait' ? ['steps', id, 'for'] : ['steps', id, 'maximum', 'after']
      problems.push(
        warningAt(
          path,
          'path-outlives-instance',
          `On the longest path${restarts(step) ? ', with every restart at its last moment,' : ''} an instance is ${days} days old before or when this ends, and expires here.`,
        ),
      )
    }
    for (const { to } of waysOf(id, step)) if (to !== null) longestTo.set(to, Math.max(leaving, longestTo.get(to) ?? 0))
  }
  return problems
}

/** With every restart of a hold at its last moment (reference 5.1 and 11). */
function longestWait(step: Step, loopPasses: number): number {
  switch (step.type) {
    case 'wait':
      return parseDuration(step.for ?? '') ?? 0
    case 'hold-until':
      return (parseDuration(step.maximum?.after ?? '0s') ?? 0) * (restarts(step) ? loopPasses + 1 : 1)
    default:
      return 0
  }
}

function restarts(step: Step): boolean {
  return step.type === 'hold-until' && eventBranches(step).some(({ restart }) => restart)
}

/** Without a wait the instance ends at once, and the next event enters again: the usual surprise of after-exit (reference 2.5). */
function lintAfterExit({ journey, start, steps }: TwilioJourney): Problem[] {
  if (start?.entry !== 'after-exit') return []
  const seen = new Set<string>()
  const open: (string | null)[] = [journey.start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = id === null ? undefined : steps.get(id)
    if (id === null || step?.type === 'end') {
      const message = 'A path has no wait and no hold, so that a profile leaves at once and every further event enters again.'
      return [warningAt(['steps', journey.start, 'entry'], 'no-wait-after-exit', message)]
    }
    if (!step || seen.has(id) || step.type === 'wait' || step.type === 'hold-until') continue
    seen.add(id)
    open.push(...waysOf(id, step).map(({ to }) => to))
  }
  return []
}
