import { type Problem, warningAt } from '../../model/problem.ts'
import type { Segment } from '../../model/segment.ts'
import type { Step } from '../../model/step.ts'
import { quoted } from '../../model/wording.ts'
import { parseDuration } from '../../time/duration.ts'
import { leavesOfJourney } from '../condition-leaves.ts'
import type { AdobeJourney } from '../journey-under-check.ts'
import { reachableFrom } from '../step-order.ts'
import { compiledExpressions } from './check-expressions.ts'
import { type ListenedSegment, listenedSegments } from './listened-segments.ts'

/** Doubts about listening to segments (reference/adobe 4.3, 4.5, 16). */
export function lintSegments(subject: AdobeJourney): Problem[] {
  const listened = listenedSegments(subject).filter(({ kind }) => kind !== 'trigger')
  return [
    ...listened.flatMap((one) => lintBatch(subject, one)),
    ...listened.flatMap((one) => lintOfThoseInside(subject, one)),
    ...lintKnownMemberships(subject, listened),
  ]
}

/** The calculation of a product starts once in so much time (reference/adobe 3.2). */
const calculationPeriodMs = 86_400_000

/** Changes of a batch segment are seen at its calculations alone, all at once. */
function lintBatch({ surroundings, steps, journey }: AdobeJourney, { segment, step: id, path }: ListenedSegment): Problem[] {
  const known = surroundings.segments?.find((one) => one.id === segment)
  const step = steps.get(id)
  if (known?.evaluation !== 'batch' || !step) return []
  const sentence = `${quoted(segment)} is calculated once a day, so that its changes come then, all at once, and not when they happen: a segment with the evaluation "streaming" tells them at once.`
  const problems = [warningAt(path, 'batch-qualification', sentence)]
  const limit = id === journey.start ? null : shortestWait(id, step)
  if (limit === null || limit.ms >= calculationPeriodMs) return problems
  const message = `${quoted(segment)} is calculated once a day, and this waits ${quoted(limit.text)}: most profiles are gone before a calculation can show their change.`
  return [...problems, warningAt(limit.path, 'timeout-before-calculation', message)]
}

interface Limit {
  readonly ms: number
  readonly text: string
  readonly path: readonly PropertyKey[]
}

/** How long everybody can listen at a step at most; null without a limit. */
function shortestWait(id: string, step: Step): Limit | null {
  const limits: Limit[] = []
  const add = (text: string | undefined, ...path: PropertyKey[]): void => {
    const ms = text === undefined ? null : parseDuration(text)
    if (text !== undefined && ms !== null) limits.push({ ms, text, path: ['steps', id, ...path] })
  }
  if (step.type === 'segment-qualification') add(step.timeout?.after, 'timeout', 'after')
  if (step.type === 'hold-until') {
    add(step.maximum?.after, 'maximum', 'after')
    for (const [index, branch] of step.branches.entries())
      if ('after' in branch && branch.when === undefined) add(branch.after, 'branches', index, 'after')
  }
  return limits.sort((one, other) => one.ms - other.ms)[0] ?? null
}

/** Whoever came by being in a segment does not enter it later on, unless it was left before. */
function lintOfThoseInside({ start, journey }: AdobeJourney, { segment, step, behavior, path }: ListenedSegment): Problem[] {
  if (step === journey.start || behavior !== 'entrance' || !start || start.type === 'event') return []
  const isEntrance = start.type === 'segment-trigger' || (start.behavior ?? 'entrance') === 'entrance'
  if (!isEntrance || ![start.segment].flat().includes(segment)) return []
  const message = `Everybody here came because of being in ${quoted(segment)}: only who leaves it and comes back enters it again. Listen for the exit, or to another segment.`
  return [warningAt(path, 'already-in-segment', message)]
}

/** After an exit nobody is in the segment, so that asking for it says nothing (unless they came back meanwhile). */
function lintKnownMemberships(subject: AdobeJourney, listened: readonly ListenedSegment[]): Problem[] {
  const exits = listened
    .filter(({ behavior, kind }) => behavior === 'exit' && kind === 'qualification')
    .map((one) => ({ ...one, after: reachableFrom(one.step, subject.steps) }))
  if (exits.length === 0) return []
  const asked = [
    ...leavesOfJourney(subject).flatMap(({ leaf, path, step }) =>
      'segment' in leaf ? [{ segments: [leaf.segment], path: [...path, 'segment'], step }] : [],
    ),
    ...compiledExpressions(subject).flatMap(({ compiled, path, step }) =>
      compiled.ok && compiled.reads.segments.size > 0 ? [{ segments: [...compiled.reads.segments], path, step }] : [],
    ),
  ]
  return asked.flatMap(({ segments, path, step }) => {
    const exit = exits.find((one) => segments.includes(one.segment) && one.step !== step && one.after.has(step))
    if (!exit) return []
    const message = `Whoever passed ${quoted(exit.step)} has just left ${quoted(exit.segment)}, so that this is known already: the answer is that nobody is in it.`
    return [warningAt(path, 'known-membership', message)]
  })
}

/** When a result of a batch segment shows: from the start of its calculation to then, nobody sees it. */
export function lagOf({ calculation }: Extract<Segment, { evaluation: 'batch' }>, batchReadinessLagMs: number): number {
  const { takes = '0s', readyAfter } = calculation
  return (parseDuration(takes) ?? 0) + ((readyAfter === undefined ? null : parseDuration(readyAfter)) ?? batchReadinessLagMs)
}
