import type { PreviewedSend } from '../../engine/index.ts'
import type { PathSuggestion } from '../../engine/mapping/path-suggestion.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { Problem } from '../../engine/model/problem.ts'

export type PreviewPlace = { readonly step: string } | { readonly exitRule: string | null }

/** Test sends that the window asks for. */
export interface PreviewRequest {
  /** Folder of the workspace. */
  readonly folder: string
  /** As it is shown. */
  readonly journey: Journey
  /** One of its send steps, or its exit send. */
  readonly place: PreviewPlace
  /** File whose profiles may be taken, relative to the folder; null where none is at hand. */
  readonly scenario: string | null
  /** Seed of its synthetic profiles. */
  readonly seed: number
  /** Id of one of its profiles; null is a sample profile. */
  readonly profile: string | null
  /** Whether it is to be the profile’s own send in a run of the scenario, where it gets one; otherwise a test event. */
  readonly asRun: boolean
  /** Stand for files that are edited, by their paths relative to the folder. */
  readonly documents?: Readonly<Record<string, JsonObject>>
}

/** A profile that may be taken for a test send. */
export interface SampleProfile {
  readonly id: string
  /** First and last name; null without both. */
  readonly name: string | null
}

export type PreviewAnswer =
  | {
      readonly kind: 'previewed'
      /** One for each activation of the step. */
      readonly sends: readonly PreviewedSend[]
      /** The first of the scenario's profiles. */
      readonly profiles: readonly SampleProfile[]
      /** The profile that was taken; null is the sample profile, also where the one that was asked for is not there. */
      readonly profile: string | null
      /** Whether the profile was rehearsed in the scenario: then a send that is not of the run is one that it never gets there. */
      readonly isRehearsed: boolean
    }
  /** What keeps the journey from sending anything. */
  | {
      readonly kind: 'refused'
      readonly problems: readonly Problem[]
      /** What could be mapped all the same, by the ids of the activations there. */
      readonly suggestions: Readonly<Record<string, readonly PathSuggestion[]>>
    }
  | { readonly kind: 'failed'; readonly message: string }
