import type { ExpressionScope } from '../expression/index.ts'
import type { FileProblem } from '../model/file-problem.ts'
import type { Journey } from '../model/journey.ts'
import type { Segment } from '../model/segment.ts'
import type { Destination, EventDefinition, Namespace } from '../model/workspace.ts'

/** A workspace folder as it was found, as host and window tell of it; its files are named relative to the folder, with forward slashes. */
export interface WorkspaceView {
  readonly folder: string
  readonly name: string
  /** null where the workspace names none. */
  readonly timezone: string | null
  readonly namespaces: readonly Namespace[]
  readonly events: readonly EventDefinition[]
  readonly segments: readonly Segment[]
  readonly destinations: readonly Destination[]
  /** What expressions may ask beside the profile: names and field groups. */
  readonly dataSources: ExpressionScope['dataSources']
  /** What is edited and rehearsed; of a journey whose own file is gone, the newest version. */
  readonly journeys: readonly JourneyFile[]
  /** Published versions of all journeys, those of one from the first on. */
  readonly versions: readonly VersionFile[]
  readonly scenarios: readonly ScenarioFile[]
  /** Traits that profiles of the scenarios have or are given, and those that steps update, by name; those of recorded calls are not known here. */
  readonly traits: readonly string[]
  /** Of all files, errors and warnings. */
  readonly problems: readonly FileProblem[]
}

export interface JourneyFile {
  readonly file: string
  readonly id: string
  readonly name: string
  /** null when the file cannot be understood. */
  readonly journey: Journey | null
  /** Whether it passes the checks; its problems are among the workspace's. */
  readonly ok: boolean
  /** How it stands to its published versions; null for one of these, whose journey has no other file any more. */
  readonly publication: Publication | null
}

/** How a journey stands to its published versions. */
export interface Publication {
  /** The newest of them; null while it is a draft. */
  readonly newest: number | null
  /** Whether the journey says something else than that. */
  readonly isChanged: boolean
  /** Which one would be published next, and as which file. */
  readonly next: number
  readonly file: string
  /** What its product does not allow of that; the problems of the file itself are among the workspace's. */
  readonly problems: readonly FileProblem[]
}

/** A published version: it is read, never written again. */
export interface VersionFile {
  readonly file: string
  /** Of the journey. */
  readonly id: string
  readonly name: string
  readonly version: number
}

/** A scenario of the workspace. */
export interface ScenarioFile {
  readonly file: string
  readonly name: string
  /** It has profiles of recorded calls too. */
  readonly isRecorded: boolean
  /** Ids of the journeys that it rehearses; empty when the file has errors. */
  readonly journeys: readonly string[]
  readonly seed: number
  readonly ok: boolean
  /** Synthetic plus listed profiles. */
  readonly profiles: number
  /** The synthetic ones alone; null where there is no recipe for any. */
  readonly synthetic: number | null
  readonly expectations: number
  /** Virtual start and end, ms since 1970; null when the file has errors. */
  readonly clock: { readonly start: number; readonly end: number } | null
}
