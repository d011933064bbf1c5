import { suggestionsFrom } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import type { Profile, ScenarioDocument } from '../model/scenario.ts'
import { quoted } from '../model/wording.ts'
import { syntheticIds } from './known-profiles.ts'
import { repeatedIds } from './repeated-ids.ts'

/** Profiles have ids of their own, and the timeline names none that the scenario does not have (contract section 5). */
export function checkProfiles(document: ScenarioDocument, isKnown: (id: string) => boolean): Problem[] {
  const { profiles = [], timeline = [], synthesize } = document
  const isSynthetic = syntheticIds(synthesize)
  const problems = [...repeatedIds(profiles, ['profiles'], 'profile'), ...sharedUserIds(profiles)]
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

/** A user id is one person's: two profiles with it would be one in the product (reference section 3); the clash is the later one. */
function sharedUserIds(profiles: readonly Profile[]): Problem[] {
  const holders = new Map<string, string>()
  return profiles.flatMap(({ id, identities }, index) =>
    (identities?.user_id ?? []).flatMap((identity, place) => {
      const userId = typeof identity === 'string' ? identity : identity.id
      const holder = holders.get(userId)
      if (holder === undefined) holders.set(userId, id)
      if (holder === undefined || holder === id) return []
      const message = `The profile ${quoted(holder)} has the user_id ${quoted(userId)} already: give this one another, or list them as one profile.`
      return [problemAt(['profiles', index, 'identities', 'user_id', place], 'duplicate-identity', message)]
    }),
  )
}

export function unknownProfile(id: string, path: readonly PropertyKey[], suggest: (given: string) => string): Problem {
  const advice = suggest(id) || ' Name one that the scenario has, or list it under "profiles" in the scenario.'
  return problemAt(path, 'unknown-profile', `There is no profile ${quoted(id)}.${advice}`)
}
