import { platformSource } from '../expression/scope.ts'
import type { DataSource } from '../model/data-source.ts'
import type { Journey } from '../model/journey.ts'
import { type Problem, problemAt, warningAt } from '../model/problem.ts'
import type { ScenarioDocument } from '../model/scenario.ts'
import { findPreset } from '../presets/find-preset.ts'
import { repeatedIds } from './repeated-ids.ts'

/** The data sources of one file have ids of their own; the profile itself is not called, so that nothing answers for it. */
export function checkDataSources(dataSources: readonly DataSource[]): Problem[] {
  const answers = dataSources.flatMap(({ id, responses }, index) => {
    if (id !== platformSource || !responses) return []
    const message = `${platformSource} is the profile itself, which nobody calls: take its responses out.`
    return [problemAt(['dataSources', index, 'responses'], 'unasked-responses', message)]
  })
  return [...repeatedIds(dataSources, ['dataSources'], 'data source'), ...answers]
}

/** Only products with actions read data sources. @param journeys all of the scenario; undefined where some are not known */
export function lintDataSources({ dataSources = [] }: ScenarioDocument, journeys: readonly Journey[] | undefined): Problem[] {
  const mayRead = journeys?.some(({ preset }) => findPreset(preset)?.stepTypes.includes('action') ?? true) ?? true
  if (dataSources.length === 0 || mayRead) return []
  const message = 'Data sources are read by Adobe journeys, and this scenario has none: take them out, or add a journey that reads them.'
  return [warningAt(['dataSources'], 'unread-data-sources', message)]
}
