import { suggestion } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import type { ScenarioDocument } from '../model/scenario.ts'
import { quoted } from '../model/wording.ts'
import { knownProfiles, syntheticIds } from './known-profiles.ts'
import { repeatedIds } from './repeated-ids.ts'

/** More names than this are not searched for the one that was meant. */
const mostNamesSearched = 1_000

/** Profiles have ids of their own, and the timeline names none that the scenario does not have (contract section 5). */
export function checkProfiles(document: ScenarioDocument): Problem[] {
  const { profiles = [], timeline = [], synthesize } = document
  const isSynthetic = syntheticIds(synthesize)
  const isKnown = knownProfiles(document)
  return [
    ...repeatedIds(profiles, ['profiles'], 'profile'),
    ...profiles.flatMap(({ id }, index) => {
      if (!isSynthetic(id)) return []
      return [
        problemAt(
          ['profiles', index, 'id'],
          'duplicate-id',
          `A synthetic profile has the id ${quoted(id)}: choose another, or another "idPrefix".`,
        ),
      ]
    }),
    ...timeline.flatMap((item, index) =>
      isKnown(item.profile) ? [] : [unknownProfile(item.profile, ['timeline', index, 'profile'], document)],
    ),
  ]
}

export function unknownProfile(id: string, path: readonly PropertyKey[], { profiles = [] }: ScenarioDocument): Problem {
  const names = profiles.slice(0, mostNamesSearched).map((profile) => profile.id)
  return problemAt(path, 'unknown-profile', `There is no profile ${quoted(id)}.${suggestion(id, names) || ' Add it to "profiles".'}`)
}
