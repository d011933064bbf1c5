import type { ActivityRecipe } from '../model/recipe.ts'
import type { EventRule } from '../model/segment.ts'
import { formatDuration } from '../time/duration.ts'
import { rhythm } from './entry-activity.ts'
import type { EventMakers } from './event-makers.ts'
import { rounded } from './follow-ups.ts'

/** On average people do this share of what a rule counts to: some come to it, some do not, and who did falls below it again. */
const towards = 0.8

/** What people do so that a rule that counts events holds for some of them, and for some no more. */
export function segmentActivity({ event, count, within }: EventRule, days: number, makers: EventMakers): ActivityRecipe {
  const wanted = count ? count.value + (count.is === 'greater-than' ? 1 : 0) : 1
  const properties = makers.properties(event)
  return {
    event,
    perProfile: { poisson: { mean: rounded(Math.max(0.5, wanted * towards)), every: within ?? formatDuration(days * 86_400_000) } },
    rhythm,
    ...(Object.keys(properties).length > 0 && { properties: { ...properties } }),
  }
}
