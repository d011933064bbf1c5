import { outcomeNames } from '../account/result.ts'
import type { Journey } from '../model/journey.ts'
import { suggestion } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import type { UnreadSteps } from '../model/readable-journey.ts'
import type { Step } from '../model/step.ts'
import { waysOut } from '../model/ways-out.ts'
import { listed, quoted } from '../model/wording.ts'
import { parsePath } from './parse-path.ts'

/** An expected path is written as results write it, and visits steps and branches that its journey has (contract section 7, Paths). */
export function checkExpectedPath(
  text: string,
  journey: Journey,
  unread: UnreadSteps | undefined,
  path: readonly PropertyKey[],
): Problem[] {
  const parsed = parsePath(text)
  if (!parsed)
    return [
      problemAt(
        path,
        'bad-path',
        `${quoted(text)} is no path: write one like "started > wait[purchased] > done" or "started > wait !exited".`,
      ),
    ]
  const steps = new Map<string, Step>(Object.entries(journey.steps))
  const problems = parsed.steps.flatMap(({ step, branch }) => {
    const found = steps.get(step)
    if (unread?.whole.has(step)) return []
    if (!found) return [problemAt(path, 'unknown-step', `The journey has no step ${quoted(step)}.${suggestion(step, steps.keys())}`)]
    const brackets = [...new Set(waysOut(step, found).flatMap(({ label }) => label ?? []))]
    if (branch === null || unread?.vague.has(step) || brackets.includes(branch)) return []
    const advice =
      brackets.length === 0
        ? ' It has only one way out, and no bracket.'
        : suggestion(branch, brackets) || ` There are ${listed(brackets, 'and')}.`
    return [problemAt(path, 'unknown-branch', `The step ${quoted(step)} has no branch ${quoted(branch)}.${advice}`)]
  })
  const outcomes: readonly string[] = outcomeNames
  if (parsed.outcome !== null && !outcomes.includes(parsed.outcome)) {
    const advice = suggestion(parsed.outcome, outcomes) || ` There are ${listed(outcomes, 'and')}.`
    problems.push(problemAt(path, 'unknown-value', `${quoted(parsed.outcome)} is no outcome.${advice}`))
  }
  return problems
}
