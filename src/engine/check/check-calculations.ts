import type { Journey } from '../model/journey.ts'
import { type Problem, problemAt, warningAt } from '../model/problem.ts'
import { isCalculateItem, type ScenarioDocument } from '../model/scenario.ts'
import type { BatchSegment, Segment } from '../model/segment.ts'
import { quoted } from '../model/wording.ts'
import { calculationsOf } from '../segments/calculations.ts'
import { segmentsAsked } from '../segments/segments-asked.ts'
import { parseAbsoluteInstant, parseInstant } from '../time/instant.ts'
import type { SegmentNames } from './check-segment-names.ts'

/**
 * The timeline calculates batch segments (contract section 5), and those that journeys ask for show a result.
 *
 * @param journeys undefined where nobody knows them all
 */
export function checkCalculations(
  document: ScenarioDocument,
  segments: readonly Segment[] | undefined,
  named: SegmentNames,
  journeys: readonly Journey[] | undefined,
): Problem[] {
  const { timeline = [] } = document
  const notBatch = new Set((segments ?? []).filter(({ evaluation }) => evaluation !== 'batch').map(({ id }) => id))
  const ofItems = timeline.flatMap((item, index) => {
    if (!isCalculateItem(item)) return []
    return item.calculate.flatMap((id, place) => {
      const path = ['timeline', index, 'calculate', place]
      if (!notBatch.has(id)) return named(id, path)
      const message = `${quoted(id)} is not calculated: only a segment with the evaluation "batch" is. Take it out.`
      return [problemAt(path, 'not-batch', message)]
    })
  })
  return [...ofItems, ...neverCalculated(document, segments ?? [], journeys ?? [])]
}

/** A product warns of a segment that was never calculated (reference/adobe 3.2). Who is said to start in it was calculated before. */
function neverCalculated(
  { clock, timeline = [], profiles = [] }: ScenarioDocument,
  segments: readonly Segment[],
  journeys: readonly Journey[],
): Problem[] {
  const start = parseAbsoluteInstant(clock.start)
  const end = start === null ? null : parseInstant(clock.end, start)
  if (start === null || end === null || end <= start) return []
  const asked = segmentsAsked(segments, journeys)
  const isCalculated = (segment: BatchSegment): boolean =>
    calculationsOf(segment, timeline, { start, end }).some(({ shows }) => shows <= end) ||
    profiles.some((profile) => profile.segments?.includes(segment.id))
  return segments.flatMap((segment) => {
    if (segment.evaluation !== 'batch' || !asked.has(segment.id) || isCalculated(segment)) return []
    const message = `No calculation of ${quoted(segment.id)} shows within the clock, and nobody starts in it: it has no members. Move the end on, or calculate it in the timeline.`
    return [warningAt(['clock', 'end'], 'never-calculated', message)]
  })
}
