import type { Journey } from './journey.ts'
import type { JsonObject } from './json-value.ts'

/** What was done to a journey; its id names all its versions. */
type JourneyAct = { readonly journey: string } & (
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

/** What was made to happen to profiles and segments. */
export type Injection =
  | { readonly profile: string; readonly event: string; readonly properties: JsonObject }
  /** null removes a trait. */
  | { readonly profile: string; readonly traits: JsonObject }
  /** Of a scripted segment. */
  | { readonly profile: string; readonly segment: string; readonly change: 'enter' | 'exit' }
  /** Batch segments. */
  | { readonly calculate: readonly string[] }

/** What a person did while looking at a run, without the instant. */
export type Deed = JourneyAct | Injection

/** It becomes an item of the run's timeline, in the very form that timelines have (contract section 5). `at` is ms since 1970. */
export type SessionAct = { readonly at: number } & Deed
export type SessionJourneyAct = { readonly at: number } & JourneyAct

export function isJourneyAct(act: SessionAct): act is SessionJourneyAct {
  return 'do' in act
}
