import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { parseAbsoluteInstant, parseInstant } from '../time/instant.ts'
import { valueAt } from './document-path.ts'
import { documentWith } from './document-with.ts'

const list = ['timeline'] as const

/** Whether every item of the timeline comes when or after the one before it; one whose time cannot be read comes after all others. */
export function isInOrder(scenario: JsonObject): boolean {
  const times = timesOf(scenario)
  return times.every((time, index) => index === 0 || (times[index - 1] as number) <= time)
}

/** The scenario with its timeline in order of time; those of one instant stay as they stood. The same where it is so already. */
export function withTimelineInOrder(scenario: JsonObject): JsonObject {
  const items = valueAt(scenario, list)
  if (!Array.isArray(items) || isInOrder(scenario)) return scenario
  const times = timesOf(scenario)
  const order = items.map((_: JsonValue, index: number) => index)
  order.sort((one, other) => compared(times[one] as number, times[other] as number) || one - other)
  return documentWith(
    scenario,
    list,
    order.map((index) => items[index] as JsonValue),
  )
}

/** Two that cannot be read are alike. */
const compared = (one: number, other: number): number => (one === other ? 0 : one - other)

function timesOf(scenario: JsonObject): number[] {
  const items = valueAt(scenario, list)
  const start = parseAbsoluteInstant(String(valueAt(scenario, ['clock', 'start']))) ?? 0
  return (Array.isArray(items) ? items : []).map((item: JsonValue) => {
    const at = isJsonObject(item) ? (item as JsonObject).at : undefined
    return (typeof at === 'string' ? parseInstant(at, start) : null) ?? Number.POSITIVE_INFINITY
  })
}
