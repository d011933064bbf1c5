import type { InsightScope } from '../../engine/account/insights/insight-views.ts'
import type { ComparedMeasure } from './replication-measures.ts'

/** Whether a scope leaves out nothing of the run's time. @param end of the run; undefined while there is none */
export const isWholeRun = ({ at, during }: InsightScope, end: number | undefined): boolean =>
  end !== undefined && at >= end && during === undefined

/** What other seeds gave, by measure: it is of whole runs, and beside a part of a run it says nothing. */
export function comparableOthers(
  measures: readonly ComparedMeasure[] | null,
  isWhole: boolean,
): ReadonlyMap<string, ComparedMeasure['others']> {
  return new Map(isWhole ? (measures ?? []).map(({ key, others }) => [key, others]) : [])
}

/** Said where other seeds have run, and are not shown because a part of this run is. */
export function notComparableWords(measures: readonly ComparedMeasure[] | null, isWhole: boolean): string {
  if (isWhole || !measures?.some(({ others }) => others !== null)) return ''
  return ' Means of other seeds are of whole runs, not comparable with this part of one: see them as of the end of the run.'
}
