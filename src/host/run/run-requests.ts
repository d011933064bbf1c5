import type { RunOverview } from '../../engine/account/views.ts'
import type { Asked, MemberCount, QuestionName } from '../../engine/index.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import type { ExportEnding, ExportProgress, ExportRequest } from '../output/export-sends.ts'
import type { RecordingSurvey } from '../recording/survey-recording.ts'
import type { Amendments } from '../scenario/amend-scenario.ts'

/** What the worker of a run is asked, by name: one map for both ends. Everything in it can be cloned from thread to thread. */

export interface RunRequest {
  /** The scenario's file, relative to the folder. */
  readonly scenario: string
  /** The workspace's folder; problems name their files relative to it. */
  readonly folder: string
  /** Instead of the scenario's own seed. */
  readonly seed?: number
  /** What a session in the window adds. */
  readonly session?: Amendments
  /** A scenario that is in no file yet, as if it stood in the one that is named. */
  readonly document?: JsonObject
  /** What is being edited and stands for its files, by their paths relative to the folder. */
  readonly documents?: Readonly<Record<string, JsonObject>>
  /** Whether somebody is going to look at all of it: then its tables are read ahead. */
  readonly readsAhead?: boolean
}

export interface RunProgress {
  readonly phase: 'reading' | 'running' | 'sorting'
  /** 0 to 1 within the phase. */
  readonly share: number
  readonly instances: number
}

/** How a run ended. A fault is a mistake of the engine or of the machine, in a sentence; what ran before stays as it was. */
export type RunEnding =
  | {
      readonly kind: 'finished'
      readonly overview: RunOverview
      /** Of workspace and scenario, as people may see them. */
      readonly destinations: readonly Destination[]
    }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'fault'; readonly message: string }

/** A question to a finished run. */
export type Question = {
  readonly [Name in QuestionName]: { readonly name: Name; readonly args: Asked<Name> }
}[QuestionName]

/** How many are in a segment of the scenario's workspace. */
export interface CountRequest extends RunRequest {
  readonly segment: string
}

/** What came of a count. Cancelled is one that nobody wants any more. */
export type CountEnding = ({ readonly kind: 'counted' } & MemberCount) | Exclude<RunEnding, { readonly kind: 'finished' }>

/** To the worker. */
export type WorkerRequest =
  /** Reads a scenario for nothing, so that the code is warm when one is to be run. */
  | { readonly kind: 'prepare'; readonly request: RunRequest }
  | { readonly kind: 'start'; readonly request: RunRequest }
  /** Reads a recording to its end instead of running anything. */
  | { readonly kind: 'survey'; readonly paths: readonly string[] }
  /** Counts members of a segment instead of running anything; wanted while the number of the settings is its id. */
  | { readonly kind: 'count'; readonly id: number; readonly request: CountRequest }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  | { readonly kind: 'export'; readonly request: ExportRequest }
  | { readonly kind: 'cancel-export' }

/** From the worker. */
export type WorkerNews =
  | { readonly kind: 'progress'; readonly progress: RunProgress }
  | { readonly kind: 'ended'; readonly ending: RunEnding }
  | { readonly kind: 'surveyed'; readonly survey: RecordingSurvey | null }
  | { readonly kind: 'count-progress'; readonly id: number; readonly share: number }
  | { readonly kind: 'counted'; readonly id: number; readonly ending: CountEnding }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'unanswered'; readonly id: number; readonly message: string }
  | { readonly kind: 'export-begun'; readonly growing: string | null }
  | { readonly kind: 'export-progress'; readonly progress: ExportProgress }
  | { readonly kind: 'export-ended'; readonly ending: ExportEnding }

/** What the worker is given when it is made. */
export interface WorkerSettings {
  /** One number that is 0 until the run is to be cancelled; of a thread that counts, the id of the count that is wanted. */
  readonly cancelled: SharedArrayBuffer
}
