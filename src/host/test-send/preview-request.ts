import type { PreviewedSend } from '../../engine/index.ts'
import type { PathSuggestion } from '../../engine/mapping/path-suggestion.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'

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

/** Looks for profiles of a scenario, one slice of them at a time. */
export interface ProfileSearch extends Pick<PreviewRequest, 'folder' | 'scenario' | 'seed' | 'documents'> {
  /** Part of an id, name or e-mail address, in any letters. */
  readonly text: string
  /** Which of the profiles is the first to be looked at. */
  readonly from: number
}

export interface FoundProfiles {
  /** Whoever has the text as id, then the others in their order. */
  readonly profiles: readonly SampleProfile[]
  /** Where the next slice begins; null where everybody was looked at. */
  readonly next: number | null
  /** How many there are. */
  readonly of: number
}

/** Why a send is not the profile's own. */
export interface NotOwn {
  /** In a sentence. */
  readonly message: string
  /** What is to be mended first, where it is that; files are relative to the folder. */
  readonly problems: readonly FileProblem[]
}

/** Stands for the file of the journey that is shown, which the window knows. */
export const shownJourneyFile = ''

export type PreviewAnswer =
  | {
      readonly kind: 'previewed'
      /** One for each activation of the step. */
      readonly sends: readonly PreviewedSend[]
      /** The profile that was taken; null is the sample profile, also where the one that was asked for is not there. */
      readonly profile: string | null
      /** Why what the chosen profile gets there in a run is not shown; null where it is, and where nobody asked for it. */
      readonly notOwn: NotOwn | null
    }
  /** What keeps the sends of the place from being made. */
  | {
      readonly kind: 'refused'
      readonly problems: readonly FileProblem[]
      /** What could be mapped all the same, by the ids of the activations there. */
      readonly suggestions: Readonly<Record<string, readonly PathSuggestion[]>>
    }
  | { readonly kind: 'failed'; readonly message: string }
