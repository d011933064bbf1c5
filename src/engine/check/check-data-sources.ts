import { platformSource } from '../expression/index.ts'
import type { DataSource } from '../model/data-source.ts'
import type { Journey } from '../model/journey.ts'
import { type Problem, problemAt, warningAt } from '../model/problem.ts'
import type { ScenarioDocument } from '../model/scenario.ts'
import { findPreset } from '../presets/find-preset.ts'
import { choiceOf } from '../presets/parameter-values.ts'
import { resolveParameters } from '../presets/resolve-parameters.ts'
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

/** Only products with actions read data sources, and only some of them keep what they read. @param journeys all of the scenario; undefined where some are not known */
export function lintDataSources({ dataSources = [], assumptions }: ScenarioDocument, journeys: readonly Journey[] | undefined): Problem[] {
  if (dataSources.length === 0 || journeys === undefined) return []
  const products = journeys.map((journey) => ({ journey, preset: findPreset(journey.preset) }))
  const mayRead = products.some(({ preset }) => preset?.stepTypes.includes('action') ?? true)
  if (!mayRead) {
    const message = 'Data sources are read by Adobe journeys, and this scenario has none: take them out, or add a journey that reads them.'
    return [warningAt(['dataSources'], 'unread-data-sources', message)]
  }
  const mayKeep = products.some(({ journey, preset }) => {
    if (!preset) return true
    return (
      choiceOf(resolveParameters(preset, assumptions, journey.assumptions).parameters, 'fieldGroup.cacheDuration') === 'per-field-group'
    )
  })
  return mayKeep ? [] : dataSources.flatMap(cachesWithoutEffect)
}

function cachesWithoutEffect({ fieldGroups }: DataSource, index: number): Problem[] {
  const message = 'No journey of this scenario is held to a product that keeps what it fetched: take this out.'
  return Object.entries(fieldGroups).flatMap(([group, { cache }]) =>
    cache === undefined ? [] : [warningAt(['dataSources', index, 'fieldGroups', group, 'cache'], 'cache-without-effect', message)],
  )
}
