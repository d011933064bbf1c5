import type { CompiledJourney, CompiledRun } from '../../compile/compiled-run.ts'
import type { VersionCoverage } from './activity-views.ts'
import type { TraceCounts } from './trace-counts.ts'

/** What of a version ran in the whole run: a step was entered by an admission, or by a way that leads to it. */
export function versionCoverage(
  { steps, ways }: CompiledRun,
  { firstAt, series }: TraceCounts,
  { index: version, start, exitRules }: CompiledJourney,
): VersionCoverage {
  const first = (one: number): number => firstAt[one] as number
  const own = steps.filter(({ journey }) => journey === version)
  const enteredFirst = (step: number): number =>
    Math.min(
      step === start ? first(series.entries(version)) : Number.POSITIVE_INFINITY,
      ...ways.filter(({ next }) => next === step).map(({ index }) => first(series.leavings(index))),
    )
  return {
    steps: own.map(({ index, id }) => ({ step: id, firstAt: orNever(enteredFirst(index)) })),
    ways: own.flatMap(({ id, firstWay, wayCount }) =>
      ways
        .slice(firstWay, firstWay + wayCount)
        .map(({ index, label }) => ({ step: id, branch: label, firstAt: orNever(first(series.leavings(index))) })),
    ),
    exitRules: exitRules.map(({ index, rule }) => ({ id: rule.id, firstAt: orNever(first(series.exits(index))) })),
  }
}

const orNever = (at: number): number | null => (Number.isFinite(at) ? at : null)
