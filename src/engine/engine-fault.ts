import { formatInstant } from './time/instant.ts'

/** Where a fault was noticed: the instance and step by id, and the virtual instant in ms since 1970. */
export interface FaultPlace {
  readonly instance?: string
  readonly step?: string
  readonly at?: number
}

/**
 * One of the engine's own rules was broken: a mistake of ours, never of the scenario.
 * The run stops and keeps what it has (engine rule 14).
 */
export class EngineFault extends Error {
  override readonly name = 'EngineFault'

  constructor(
    sentence: string,
    readonly place: FaultPlace = {},
  ) {
    const where = [
      place.instance && `instance ${place.instance}`,
      place.step && `step ${place.step}`,
      place.at !== undefined && `at ${formatInstant(place.at)}`,
    ].filter(Boolean)
    super(where.length > 0 ? `${sentence} (${where.join(', ')})` : sentence)
  }
}
