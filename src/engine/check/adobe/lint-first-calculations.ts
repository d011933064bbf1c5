import type { Journey } from '../../model/journey.ts'
import { type Problem, warningAt } from '../../model/problem.ts'
import type { ScenarioDocument } from '../../model/scenario.ts'
import type { BatchSegment, Segment } from '../../model/segment.ts'
import { quoted } from '../../model/wording.ts'
import { findPreset } from '../../presets/find-preset.ts'
import { calculationsOf } from '../../segments/calculations.ts'
import { parseAbsoluteInstant } from '../../time/instant.ts'
import { publicationOf } from '../publication-of.ts'
import { listenedSegments } from './listened-segments.ts'

/**
 * The product flags a segment that was never calculated before the journey is published: all members of its first calculation enter it at
 * once (reference/adobe 3.2, 4.2). Who is said to start in it was calculated before.
 *
 * @param journeys those of the scenario in its order, null where one could not be read
 */
export function lintFirstCalculations(
  document: ScenarioDocument,
  journeys: readonly (Journey | null)[],
  segments: readonly Segment[] | undefined,
): Problem[] {
  const batch = new Map((segments ?? []).flatMap((segment) => (segment.evaluation === 'batch' ? [[segment.id, segment] as const] : [])))
  const before = new Set((document.profiles ?? []).flatMap((profile) => profile.segments ?? []))
  const start = parseAbsoluteInstant(document.clock.start)
  if (batch.size === 0 || start === null) return []
  const isCalculated = (segment: BatchSegment, by: number): boolean =>
    before.has(segment.id) || calculationsOf(segment, document.timeline ?? [], { start, end: by }).some(({ shows }) => shows <= by)
  return journeys.flatMap((journey, index) => {
    if (!journey || findPreset(journey.preset)?.family !== 'adobe') return []
    const published = publicationOf(document, journey.id) ?? start
    const isInside = typeof document.journeys[index] === 'object'
    return listenedSegments({ steps: new Map(Object.entries(journey.steps)) }).flatMap(({ segment: id, kind, path }) => {
      const segment = batch.get(id)
      if (!segment || isCalculated(segment, published)) return []
      const message = `The segment ${quoted(id)} was never calculated when the journey is published (ERR_AUTHORING_SEGMENTS_2): ${kind === 'trigger' ? 'a read before its first calculation finds nobody' : 'its first calculation brings all its members at once'}. Say in "profiles" who is in it already, or calculate it before.`
      return [warningAt(isInside ? ['journeys', index, ...path] : ['journeys', index], 'not-calculated-before', message)]
    })
  })
}
