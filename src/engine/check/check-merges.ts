import { suggestionsFrom } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { isMergeItem, type ScenarioDocument } from '../model/scenario.ts'
import { quoted } from '../model/wording.ts'
import { unknownProfile } from './check-profiles.ts'
import { knownProfiles } from './known-profiles.ts'

/** Merges join two profiles that the scenario has (contract section 5). */
export function checkMerges(document: ScenarioDocument): Problem[] {
  const isKnown = knownProfiles(document)
  const suggest = suggestionsFrom((document.profiles ?? []).map(({ id }) => id))
  return (document.timeline ?? []).flatMap((item, index) => {
    if (!isMergeItem(item)) return []
    const { from, into } = item.merge
    const path = ['timeline', index, 'merge']
    const unknown = [
      ...(isKnown(from) ? [] : [unknownProfile(from, [...path, 'from'], suggest)]),
      ...(isKnown(into) ? [] : [unknownProfile(into, [...path, 'into'], suggest)]),
    ]
    if (from !== into) return unknown
    return [
      ...unknown,
      problemAt([...path, 'into'], 'merge-with-itself', `${quoted(into)} cannot be merged with itself: name another profile.`),
    ]
  })
}
