import { waysOf } from '../check/ways.ts'
import type { Journey } from '../model/journey.ts'

/** Steps that a way of this step may lead to, in the order of the file: none that leads here, nor the start (see whyNotConnect). */
export function stepsToLeadTo(journey: Journey, step: string): string[] {
  const before = new Map<string, string[]>()
  for (const [id, one] of Object.entries(journey.steps)) {
    for (const { to } of waysOf(id, one)) if (to !== null && to !== id) before.set(to, [...(before.get(to) ?? []), id])
  }
  const leading = new Set([step])
  for (const id of leading) for (const earlier of before.get(id) ?? []) leading.add(earlier)
  return Object.keys(journey.steps).filter((id) => id !== journey.start && !leading.has(id))
}
