import type { Journey } from '../../model/journey.ts'
import { type Problem, problemAt } from '../../model/problem.ts'
import type { Step } from '../../model/step.ts'
import { quoted } from '../../model/wording.ts'
import { findPreset } from '../../presets/find-preset.ts'
import { parseDuration } from '../../time/duration.ts'

/**
 * What must be the same in all versions of a journey: how it starts, and how it is entered again (reference/adobe 4.5, 11.2, 11.3).
 *
 * @param first the first version
 * @param at where the definition, or the path that names it, stands
 * @param isInside whether pointers can lead into it
 */
export function checkAdobeVersion(first: Journey, next: Journey, at: readonly PropertyKey[], isInside: boolean): Problem[] {
  const place = (...path: PropertyKey[]): readonly PropertyKey[] => (isInside ? [...at, ...path] : at)
  if (findPreset(next.preset)?.family === 'twilio') {
    const message = `The journey ${quoted(first.id)} is one under the preset ${quoted(first.preset)}, and so are its versions: not ${quoted(next.preset)}.`
    return [problemAt(place('preset'), 'changed-product', message)]
  }
  const problems: Problem[] = []
  const before = startOf(first)
  if (before?.type === 'segment-trigger' && before.incremental) {
    problems.push(problemAt(at, 'changed-start', 'A journey that reads its segment incrementally has no second version: duplicate it.'))
  }
  const change = before ? changeOfStart(before, startOf(next)) : null
  if (change !== null) problems.push(problemAt(place(...change.path(next.start)), 'changed-start', change.message))
  if (!isSameReentrance(first, next)) {
    const message = 'All versions of a journey have the same rule of re-entrance: write that of the first version.'
    problems.push(problemAt(place('settings', 'reentrance'), 'changed-reentrance', message))
  }
  return problems
}

function startOf({ steps, start }: Journey): Step | undefined {
  return Object.hasOwn(steps, start) ? steps[start] : undefined
}

interface Change {
  /** From the id of the start to where it stands. */
  readonly path: (start: string) => readonly PropertyKey[]
  readonly message: string
}

/** Events may change, while what starts with a segment keeps it for ever. */
function changeOfStart(before: Step, after: Step | undefined): Change | null {
  if (!after) return null
  if (before.type !== after.type) {
    const message = `The first version starts with a step of the type ${quoted(before.type)}, and so do all others: not with ${quoted(after.type)}.`
    return { path: () => ['start'], message }
  }
  if (!('segment' in before) || !('segment' in after) || !('namespace' in before) || !('namespace' in after)) {
    return null
  }
  const change = (field: string): Change => {
    const message = `The ${field} of the first step is that of the first version in all others: write it again.`
    return { path: (start) => ['steps', start, field], message }
  }
  if (segmentsOf(before) !== segmentsOf(after)) return change('segment')
  return before.namespace === after.namespace ? null : change('namespace')
}

function segmentsOf({ segment }: { readonly segment: string | readonly string[] }): string {
  return JSON.stringify([segment].flat().sort())
}

function isSameReentrance(one: Journey, other: Journey): boolean {
  const [a, b] = [one.settings?.reentrance ?? {}, other.settings?.reentrance ?? {}]
  const waits = [a.wait, b.wait].map((wait) => (wait === undefined ? null : parseDuration(wait)))
  return (a.allowed ?? true) === (b.allowed ?? true) && waits[0] === waits[1]
}
