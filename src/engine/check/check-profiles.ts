import { suggestionsFrom } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import type { ScenarioDocument } from '../model/scenario.ts'
import { quoted } from '../model/wording.ts'
import { syntheticIds } from './known-profiles.ts'
import { repeatedIds } from './repeated-ids.ts'

/** Profiles have ids of their own, and the timeline names none that the scenario does not have (contract section 5). */
export function checkProfiles(document: ScenarioDocument, isKnown: (id: string) => boolean): Problem[] {
  const { profiles = [], timeline = [], synthesize } = document
  const isSynthetic = syntheticIds(synthesize)
  const problems = repeatedIds(profiles, ['profiles'], 'profile')
  for (const [index, { id }] of profiles.entries()) {
    if (!isSynthetic(id)) continue
    const message = `A synthetic profile has the id ${quoted(id)}: choose another, or another "idPrefix".`
    problems.push(problemAt(['profiles', index, 'id'], 'duplicate-id', message))
  }
  const suggest = suggestionsFrom(profiles.map(({ id }) => id))
  for (const [index, item] of timeline.entries()) {
    if (!('profile' in item)) continue
    const { profile } = item
    if (!isKnown(profile)) problems.push(unknownProfile(profile, ['timeline', index, 'profile'], suggest))
  }
  return problems
}

export function unknownProfile(id: string, path: readonly PropertyKey[], suggest: (given: string) => string): Problem {
  return problemAt(path, 'unknown-profile', `There is no profile ${quoted(id)}.${suggest(id) || ' Add it to "profiles".'}`)
}
