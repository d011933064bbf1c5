import { type Problem, problemAt, warningAt } from '../model/problem.ts'
import { isMembershipItem, type ScenarioDocument } from '../model/scenario.ts'
import type { Segment } from '../model/segment.ts'
import { quoted } from '../model/wording.ts'
import type { SegmentNames } from './check-segment-names.ts'

/**
 * Profiles start in segments that exist: scripted ones, and batch ones as they were calculated before. The timeline moves profiles in and out
 * of scripted ones (contract section 3).
 */
export function checkMemberships(
  { profiles = [], timeline = [] }: ScenarioDocument,
  segments: readonly Segment[] | undefined,
  named: SegmentNames,
): Problem[] {
  const idsOf = (evaluations: readonly Segment['evaluation'][]): Set<string> =>
    new Set((segments ?? []).filter(({ evaluation }) => evaluations.includes(evaluation)).map(({ id }) => id))
  const streaming = idsOf(['streaming'])
  const followRules = idsOf(['streaming', 'batch'])
  const ofProfiles = profiles.flatMap((profile, place) =>
    (profile.segments ?? []).flatMap((id, index) => {
      const path = ['profiles', place, 'segments', index]
      if (!streaming.has(id)) return named(id, path)
      const message = `The members of ${quoted(id)} are those whom its rule says, so that naming it here has no effect: take it out.`
      return [warningAt(path, 'membership-without-effect', message)]
    }),
  )
  const ofTimeline = timeline.flatMap((item, index) => {
    if (!isMembershipItem(item)) return []
    const path = ['timeline', index, 'segment']
    if (!followRules.has(item.segment)) return named(item.segment, path)
    const message = `The members of ${quoted(item.segment)} are those whom its rule says: the timeline can only move profiles in and out of a segment with the evaluation "scripted".`
    return [problemAt(path, 'not-scripted', message)]
  })
  return [...ofProfiles, ...ofTimeline]
}
