import { planVersions } from '../lifecycle/lifecycle-plan.ts'
import type { Journey } from '../model/journey.ts'
import { type Problem, warningAt } from '../model/problem.ts'
import { isLifecycleItem, type ScenarioDocument } from '../model/scenario.ts'
import { parseAbsoluteInstant } from '../time/instant.ts'
import { versionsAt } from './versions-at.ts'

/**
 * Lifecycle items that the state of their journey does not allow at their instant, like a resume of what is archived: they change nothing.
 * Of a version that there is not, another rule says so.
 */
export function lintLifecycle(
  document: ScenarioDocument,
  journeys: readonly Journey[] | undefined,
  definitions: ReadonlyMap<number, Journey> = new Map(),
): Problem[] {
  const { clock, timeline = [] } = document
  const start = parseAbsoluteInstant(clock.start)
  if (!journeys || start === null) return []
  const idle: number[] = []
  planVersions(journeys, timeline, definitions, start, idle)
  return idle.flatMap((place) => {
    const item = timeline[place]
    if (!item || !isLifecycleItem(item)) return []
    if ('version' in item && item.version !== undefined && item.version > versionsAt(document, item, place)) return []
    const message = `This ${item.do} changes nothing: the journey is not in a state that allows it then. Take it out, or mend its time.`
    return [warningAt(['timeline', place, 'do'], 'lifecycle-without-effect', message)]
  })
}
