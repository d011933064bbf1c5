import type { JourneyFile } from '../../engine/account/workspace-view.ts'
import type { ScenarioDocument } from '../../engine/model/scenario.ts'

/** Traits that the profiles of a scenario have or are given; those of recorded calls are not among them. */
export function traitsOfScenario({ profiles = [], synthesize, timeline = [] }: ScenarioDocument): string[] {
  return [
    ...profiles.flatMap(({ traits = {} }) => Object.keys(traits)),
    ...Object.keys(synthesize?.profiles.traits ?? {}),
    ...timeline.flatMap((item) => ('traits' in item ? Object.keys(item.traits) : [])),
  ]
}

/** Traits that steps of journeys update. */
export function traitsOfJourneys(journeys: readonly Pick<JourneyFile, 'journey'>[]): string[] {
  return journeys.flatMap(({ journey }) =>
    Object.values(journey?.steps ?? {}).flatMap((step) => (step.type === 'update-profile' ? Object.keys(step.set) : [])),
  )
}
