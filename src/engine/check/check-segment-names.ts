import { suggestionsFrom } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import { leavesOfJourney } from './condition-leaves.ts'
import type { JourneyUnderCheck, NamedKind } from './journey-under-check.ts'

/** Names a segment, or says that there is none; nothing where nobody knows the segments. */
export type SegmentNames = (id: string, path: readonly PropertyKey[]) => Problem[]

export function segmentNames(
  segments: readonly { readonly id: string }[] | undefined,
  incomplete: ReadonlySet<NamedKind> | undefined,
): SegmentNames {
  if (!segments || incomplete?.has('segments')) return () => []
  const known = new Set(segments.map(({ id }) => id))
  const suggest = suggestionsFrom(known)
  return (id, path) => {
    if (known.has(id)) return []
    const advice = suggest(id) || ' Add it to the segments, or choose another.'
    return [problemAt(path, 'unknown-segment', `There is no segment ${quoted(id)}.${advice}`)]
  }
}

/** The audience of the entry is a segment of the workspace or scenario (reference 2.4). */
export function checkAudience({ journey, steps, surroundings }: JourneyUnderCheck): Problem[] {
  const start = steps.get(journey.start)
  if (start?.type !== 'event' || start.audience === undefined) return []
  return segmentNames(surroundings.segments, surroundings.incomplete)(start.audience, ['steps', journey.start, 'audience'])
}

/** So are the segments that conditions ask for (reference 5.3). */
export function checkConditionSegments(subject: JourneyUnderCheck): Problem[] {
  const named = segmentNames(subject.surroundings.segments, subject.surroundings.incomplete)
  return leavesOfJourney(subject).flatMap(({ leaf, path }) => ('segment' in leaf ? named(leaf.segment, [...path, 'segment']) : []))
}
