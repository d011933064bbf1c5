import { isLifecycleItem, type ScenarioDocument } from '../model/scenario.ts'
import { parseAbsoluteInstant, parseInstant } from '../time/instant.ts'

/** When a journey of a scenario is first published, ms since 1970 (contract section 5); undefined where that cannot be read. */
export function publicationOf({ clock, timeline = [] }: ScenarioDocument, journey: string | undefined): number | undefined {
  const start = parseAbsoluteInstant(clock.start)
  if (start === null) return undefined
  const first = timeline.flatMap((item) => {
    const isFirst = isLifecycleItem(item) && item.do === 'publish' && item.journey === journey && item.definition === undefined
    return isFirst ? (parseInstant(item.at, start) ?? []) : []
  })
  return first.length === 0 ? start : Math.min(...first)
}

/** When an item of the timeline happens, by its place in it. */
export function publicationOfItem({ clock, timeline = [] }: ScenarioDocument, place: number): number | undefined {
  const start = parseAbsoluteInstant(clock.start)
  const item = timeline[place]
  return start === null || !item ? undefined : (parseInstant(item.at, start) ?? undefined)
}
