import { suggestionsFrom } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { isMergeItem, type ScenarioDocument } from '../model/scenario.ts'
import { quoted } from '../model/wording.ts'
import { unknownProfile } from './check-profiles.ts'
import { syntheticIds } from './known-profiles.ts'

// What a synthetic profile did is found again by its index, which it would give up.
const notYet = 'This version does not merge a synthetic profile into another one yet: let it survive, or list the profile.'

/** Merges join two profiles that the scenario has (contract section 5). */
export function checkMerges(document: ScenarioDocument, isKnown: (id: string) => boolean): Problem[] {
  const isSynthetic = syntheticIds(document.synthesize)
  const suggest = suggestionsFrom((document.profiles ?? []).map(({ id }) => id))
  return (document.timeline ?? []).flatMap((item, index) => {
    if (!isMergeItem(item)) return []
    const { from, into } = item.merge
    const path = ['timeline', index, 'merge']
    const problems = [
      ...(isKnown(from) ? [] : [unknownProfile(from, [...path, 'from'], suggest)]),
      ...(isKnown(into) ? [] : [unknownProfile(into, [...path, 'into'], suggest)]),
    ]
    if (isSynthetic(from)) problems.push(problemAt([...path, 'from'], 'not-simulated-yet', notYet))
    if (from !== into) return problems
    return [
      ...problems,
      problemAt([...path, 'into'], 'merge-with-itself', `${quoted(into)} cannot be merged with itself: name another profile.`),
    ]
  })
}
