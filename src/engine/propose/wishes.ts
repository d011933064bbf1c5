/** What a person says of a rehearsal that is to be made. */
export interface RehearsalWishes {
  readonly name: string
  /** How many people there are. */
  readonly profiles: number
  readonly days: number
  /** Virtual start, ms since 1970; null proposes one. */
  readonly start: number | null
  /** Where no journey names a date the rehearsal starts here, ms since 1970. */
  readonly today: number
  readonly seed: number
}

/** How often a profile does what lets it enter, on average. */
export interface EntryRate {
  readonly mean: number
  /** A duration. */
  readonly every: string
}
