import type { PopulationSample } from '../synthesis/sample-population.ts'

/** The first of a scenario's synthetic people, as its file is edited. */
export type PeopleSampled =
  | ({
      readonly kind: 'sampled'
      /** Virtual start and end, ms since 1970. */
      readonly clock: { readonly start: number; readonly end: number }
    } & PopulationSample)
  /** What is wrong with the file, in a sentence. */
  | { readonly kind: 'failed'; readonly message: string }

/** What became of a sample of the proposed people, counted up to all of them. */
export type RehearsalTried =
  | {
      readonly kind: 'tried'
      /** How many people were really sent through. */
      readonly tried: number
      readonly profiles: number
      readonly admitted: number
      readonly refused: number
      readonly sends: number
      /** "step[way]" of each way that nobody of the sample took, with its journey's name. */
      readonly untaken: readonly { readonly journey: string; readonly way: string }[]
    }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cancelled' }
