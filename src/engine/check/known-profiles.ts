import type { RecordedHistory } from '../inputs/recorded-history.ts'
import type { ScenarioDocument } from '../model/scenario.ts'
import { syntheticIndexOf } from '../synthesis/synthetic-index.ts'

/** Whether a scenario has a profile of that id: one that it lists, a synthetic one, or one that its recorded calls know (contract section 5). */
export function knownProfiles({ profiles = [], synthesize }: ScenarioDocument, recorded?: RecordedHistory): (id: string) => boolean {
  const listed = new Set(profiles.map(({ id }) => id))
  const isSynthetic = syntheticIds(synthesize)
  return (id) => listed.has(id) || isSynthetic(id) || (recorded?.profileNamed(id) ?? -1) >= 0
}

export function syntheticIds(synthesize: ScenarioDocument['synthesize']): (id: string) => boolean {
  const indexOf = syntheticIndexOf(synthesize)
  return (id) => indexOf(id) >= 0
}
