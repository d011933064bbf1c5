import type { RunMeasures } from '../../engine/account/insights/insight-views.ts'
import { type MeanRange, meanRange } from '../../engine/account/insights/mean-range.ts'

/** A number that runs with other seeds are compared by: a count, or a share in percent. */
export interface Measure {
  readonly key: string
  readonly kind: 'count' | 'share'
  readonly what:
    | { readonly kind: 'admitted' | 'refused' | 'completed' }
    | { readonly kind: 'branch'; readonly step: string; readonly branch: string }
    | { readonly kind: 'sends'; readonly destination: string }
  /** null where there is nothing to share. */
  readonly value: number | null
}

/** The measures of a journey in one run, of all its versions or of one. */
export function measuresOf(run: readonly RunMeasures[], journey: string, version: number | null): Measure[] {
  const parts = run.filter((part) => part.journey === journey && (version === null || part.version === version))
  const total = (of: (part: RunMeasures) => number) => parts.reduce((sum, part) => sum + of(part), 0)
  const admitted = total((part) => part.admitted)
  const completed = total((part) => part.outcomes.completed ?? 0)
  return [
    { key: 'admitted', kind: 'count', what: { kind: 'admitted' }, value: admitted },
    { key: 'refused', kind: 'count', what: { kind: 'refused' }, value: total((part) => part.refused) },
    { key: 'completed', kind: 'share', what: { kind: 'completed' }, value: shareOf(completed, admitted) },
    ...branchMeasures(parts),
    ...[...new Set(parts.flatMap(({ sends }) => Object.keys(sends)))].map((destination): Measure => {
      return {
        key: `sends ${destination}`,
        kind: 'count',
        what: { kind: 'sends', destination },
        value: total(({ sends }) => (Object.hasOwn(sends, destination) ? (sends[destination] ?? 0) : 0)),
      }
    }),
  ]
}

function branchMeasures(parts: readonly RunMeasures[]): Measure[] {
  const taken = new Map<string, { readonly step: string; readonly branch: string; count: number }>()
  const left = new Map<string, number>()
  for (const { step, branch, count } of parts.flatMap(({ branches }) => branches)) {
    left.set(step, count + (left.get(step) ?? 0))
    if (branch === null) continue
    const key = branchKey(step, branch)
    taken.set(key, { step, branch, count: count + (taken.get(key)?.count ?? 0) })
  }
  return [...taken].map(([key, { step, branch, count }]) => ({
    key,
    kind: 'share',
    what: { kind: 'branch', step, branch },
    value: shareOf(count, left.get(step) ?? 0),
  }))
}

export const branchKey = (step: string, branch: string): string => `branch ${step} ${branch}`

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100
}

/** A measure of the shown run, and what the others gave. */
export interface ComparedMeasure extends Measure {
  /** null where no other run has it. */
  readonly others: MeanRange | null
}

/** @param others measures of runs with other seeds */
export function compareMeasures(
  shown: readonly RunMeasures[],
  others: readonly (readonly RunMeasures[])[],
  journey: string,
  version: number | null,
): ComparedMeasure[] {
  const ofOthers = others.map((run) => new Map(measuresOf(run, journey, version).map(({ key, value }) => [key, value])))
  return measuresOf(shown, journey, version).map((measure) => {
    const values = ofOthers.map((run) => run.get(measure.key) ?? null).filter((value) => value !== null)
    return { ...measure, others: values.length === 0 ? null : meanRange(values) }
  })
}
