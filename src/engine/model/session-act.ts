import type { Journey } from './journey.ts'

/**
 * What a person did to a journey while looking at a run. It becomes a lifecycle item of the run's timeline.
 * `at` is ms since 1970; the journey's id names all its versions.
 */
export type SessionAct = { readonly at: number; readonly journey: string } & (
  | { readonly do: 'pause' | 'resume' | 'archive' | 'close' | 'stop' }
  | {
      readonly do: 'publish'
      /** The new version as it was when it was published: a later change of its file changes nothing. */
      readonly definition: Journey
      /** What the product asks; left out where it does not. */
      readonly previous?: 'pause' | 'archive'
      readonly excludeEarlier?: boolean
    }
)
