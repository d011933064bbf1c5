import type { PeopleSampled, RehearsalTried } from '../engine/account/people-views.ts'
import type { FileProblem } from '../engine/model/file-problem.ts'
import type { NumberChange } from '../engine/propose/changed-numbers.ts'
import type { ProposedNumber } from '../engine/propose/proposed-numbers.ts'
import type { RehearsalWishes } from '../engine/propose/wishes.ts'
import type { FakerMethod } from '../engine/synthesis/faker-methods.ts'
import type { FileAnswer, RunSessionActs } from './bridge-contract.ts'

/** The part of the contract by which scenarios are made: with people that are synthesized, or of recorded calls. */

/** A rehearsal that is wanted of journeys, by their ids, with numbers otherwise than proposed. */
export interface RehearsalRequest {
  readonly journeys: readonly string[]
  readonly wishes: RehearsalWishes
  readonly changes: readonly NumberChange[]
}

export type RehearsalProposed =
  | {
      readonly kind: 'proposed'
      /** Ids of all journeys that are rehearsed, those that are jumped into included. */
      readonly journeys: readonly string[]
      /** Virtual start and end, ms since 1970. */
      readonly clock: { readonly start: number; readonly end: number }
      readonly numbers: readonly ProposedNumber[]
      readonly notes: readonly string[]
    }
  | { readonly kind: 'failed'; readonly message: string }

/** What a recording of calls says of itself. */
export interface RecordingSurvey {
  readonly calls: readonly string[]
  readonly journeys: readonly { readonly path: string; readonly id: string; readonly name: string }[]
  readonly count: number
  readonly profiles: number
  /** ms since 1970. */
  readonly first: number
  readonly last: number
  readonly problems: readonly FileProblem[]
  /** Lines that are no call: what is made of the recording is made without them. */
  readonly leftOut: number
}

/** A scenario that replays a recording. */
export interface RecordedRequest {
  readonly name: string
  readonly calls: readonly string[]
  readonly first: number
  readonly last: number
  /** Files of journeys that come with the recording: they go into a new workspace. Ids of journeys of the open one: the scenario is added to it. */
  readonly journeys: { readonly files: readonly string[] } | { readonly ids: readonly string[] }
}

interface SaveScenarioRequest extends RunSessionActs {
  /** The scenario that was run. */
  readonly scenario: string
  readonly seed: number
  readonly name: string
  /** Over a scenario file that is there already. */
  readonly replace: boolean
}

export interface ScenarioMaking {
  /** Writes a session as a scenario of its own, beside the one that it began with; the workspace is read anew. */
  saveScenario(request: SaveScenarioRequest): Promise<FileAnswer>
  /** A population for journeys of the open workspace; nothing is written. */
  proposeRehearsal(request: RehearsalRequest): Promise<RehearsalProposed>
  /** Sends a sample of the proposed people through, beside the shown run. */
  tryRehearsal(ticket: string, request: RehearsalRequest): Promise<RehearsalTried>
  /** What recipes can make values with. */
  fakerMethods(): Promise<readonly FakerMethod[]>
  /** The first synthetic people of a scenario of the open workspace, by its file, as it is edited. */
  samplePeople(scenario: string): Promise<PeopleSampled>
  /** Sends some of them through, beside the shown run. */
  tryPeople(ticket: string, scenario: string): Promise<RehearsalTried>
  /** Writes the proposed scenario; the workspace is read anew. */
  createRehearsal(request: RehearsalRequest, replace: boolean): Promise<FileAnswer>
  /** Reads files or folders of recorded calls; null where there are none, or it was cancelled. */
  surveyRecording(ticket: string, paths: readonly string[]): Promise<RecordingSurvey | null>
  /** Makes a scenario of a recording, in a new workspace whose folder is asked for with a dialog, or in the open one. null when no folder was chosen. */
  makeOfRecording(request: RecordedRequest): Promise<FileAnswer | null>
}
