import type { LifecycleItem } from '../model/lifecycle-item.ts'
import { isLifecycleItem, type ScenarioDocument } from '../model/scenario.ts'
import { parseAbsoluteInstant, parseInstant } from '../time/instant.ts'

/** How many versions a journey has at the instant of an item, those of before it in the timeline included. */
export function versionsAt({ clock, timeline = [] }: ScenarioDocument, item: LifecycleItem, place: number): number {
  const start = parseAbsoluteInstant(clock.start) ?? 0
  const now = parseInstant(item.at, start) ?? start
  const before = timeline.filter((other, index) => {
    if (!isLifecycleItem(other) || other.do !== 'publish' || other.journey !== item.journey || other.definition === undefined) return false
    const at = parseInstant(other.at, start) ?? start
    return at < now || (at === now && index < place)
  })
  return 1 + before.length
}
