import type { JsonObject } from '../model/json-value.ts'
import type { Synthesize } from '../model/recipe.ts'
import type { Profile } from '../model/scenario.ts'
import { newActivityBuffer } from './activity-buffer.ts'
import type { ClockSpan } from './compile-event-tree.ts'
import { compileSynthesis } from './compile-synthesis.ts'

export interface SampledEvent {
  /** ms since 1970 */
  readonly at: number
  readonly event: string
  readonly properties: JsonObject
}

export interface SampledPerson {
  readonly profile: Profile
  /** How often the person does something within the clock; null where that would be too much to be made for a look. */
  readonly eventCount: number | null
  /** The first of them. */
  readonly events: readonly SampledEvent[]
}

/** The first people of a recipe, as a run of the same seed and clock has them. */
export interface PopulationSample {
  readonly people: readonly SampledPerson[]
  /** How often a person is expected to do something; follow-ups past the end are counted too. */
  readonly eventsPerPerson: number
}

interface SampleSize {
  readonly people: number
  /** Of each person. */
  readonly events: number
}

/** Nobody looks at more events of one person than this; a recipe may ask for billions. */
const mostExpected = 20_000

/** @param recipe one in which `checkSynthesis` found nothing wrong; its count may be 0 */
export function samplePopulation(recipe: Synthesize, seed: number, clock: ClockSpan, size: SampleSize): PopulationSample {
  const { count } = recipe.profiles
  const people = compileSynthesis({ ...recipe, profiles: { ...recipe.profiles, count: Math.max(1, count) } }, seed, clock)
  const eventsPerPerson = people.expectedEvents / people.profileCount
  const buffer = newActivityBuffer()
  const personAt = (index: number): SampledPerson => {
    const profile = people.profile(index)
    if (eventsPerPerson > mostExpected) return { profile, eventCount: null, events: [] }
    people.activity(index, buffer)
    const events = Array.from(
      { length: Math.min(size.events, buffer.count) },
      (_, place): SampledEvent => ({
        at: buffer.at[place] as number,
        event: people.eventNames[buffer.event[place] as number] as string,
        properties: people.properties(index, buffer.key[place] as number),
      }),
    )
    return { profile, eventCount: buffer.count, events }
  }
  return { people: Array.from({ length: Math.min(size.people, count) }, (_, index) => personAt(index)), eventsPerPerson }
}
