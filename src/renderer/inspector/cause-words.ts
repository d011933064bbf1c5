import type { JsonObject } from '../../engine/model/json-value.ts'
import { formatDayAndTime } from '../format/instant.ts'

interface Told {
  readonly event: string | null
  /** Of a profile event; what else sets something off has none. */
  readonly messageId: string | null
}

export const isProfileEvent = ({ messageId }: Told): boolean => messageId !== null && messageId !== ''

/** An event by its name; what is none, in words: "entrance into gold", "occurrence 2". */
export function causeInWords(told: Told): string {
  const { event } = told
  if (event === null || event === '') return ''
  return isProfileEvent(told) ? event : `${event[0]?.toLowerCase()}${event.slice(1)}`
}

export const capitalized = (words: string): string => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`

/** When a calculation had found a membership out that came at an instant; null where that was the same instant, and of all else. */
export function foundOutBefore(told: Told, properties: JsonObject, at: number): string | null {
  const { qualificationTimestamp } = properties
  if (isProfileEvent(told) || typeof qualificationTimestamp !== 'string' || Date.parse(qualificationTimestamp) === at) return null
  return `Found out by the calculation of ${formatDayAndTime(Date.parse(qualificationTimestamp))}`
}
