import type { CompiledRun } from '../compile/compiled-run.ts'

/** The ids of the journeys of a run, by container: all versions of a journey share one. */
export function journeyIds({ versions }: Pick<CompiledRun, 'versions'>): string[] {
  return versions.map(([first]) => first?.journey.id ?? '')
}
