import type { CallCap } from '../model/caps.ts'
import type { DataSource } from '../model/data-source.ts'
import type { Destination } from '../model/workspace.ts'
import { CallLines } from './call-lines.ts'
import { countsCalls } from './destination-answers.ts'

/** Whom journeys call, and how much of it. */
export interface Callable {
  readonly destinations: readonly Destination[]
  readonly dataSources: readonly DataSource[]
  readonly caps: readonly CallCap[]
}

/** What is known of calls before any is made. Destinations and data sources are known by their ids. */
export class CallPlan {
  /** Whose answer has to be asked for: all others accept everything at once, however often they are called. */
  readonly asked: ReadonlySet<string>
  /**
   * Whose calls use something up that others then lack, counted responses, rate limits or caps, each with all whose calls may lack it, itself included.
   * Profiles whose paths hang on these calls depend on each other (engine rule 17).
   */
  readonly coupled: ReadonlyMap<string, ReadonlySet<string>>
  readonly #callable: Callable
  readonly #clockStart: number

  /** @param clockStart ms since 1970 */
  constructor(callable: Callable, clockStart: number) {
    const called = [...callable.destinations, ...callable.dataSources]
    const answering = called.filter(({ responses }) => responses !== undefined).map(({ id }) => id)
    this.asked = new Set([...answering, ...callable.caps.flatMap(({ destinations }) => destinations)])
    this.coupled = coupledGroups(callable)
    this.#callable = callable
    this.#clockStart = clockStart
  }

  /** With nothing used up yet. */
  newLines(): CallLines {
    return new CallLines(this.#callable, this.#clockStart)
  }
}

function coupledGroups({ destinations, dataSources, caps }: Callable): ReadonlyMap<string, ReadonlySet<string>> {
  const counted = [...destinations, ...dataSources].filter(({ responses }) => responses !== undefined && countsCalls(responses))
  const groups = new Map<string, ReadonlySet<string>>()
  for (const ids of [...counted.map(({ id }) => [id]), ...caps.map((cap) => cap.destinations)]) {
    const group = new Set(ids.flatMap((id) => [id, ...(groups.get(id) ?? [])]))
    for (const id of group) groups.set(id, group)
  }
  return groups
}
