import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { Segment } from '../../engine/model/segment.ts'
import type { Destination, EventDefinition, Namespace } from '../../engine/model/workspace.ts'

/** A workspace folder as it was found; its files are named relative to the folder, with forward slashes. */
export interface WorkspaceView {
  readonly folder: string
  readonly name: string
  /** null where the workspace names none. */
  readonly timezone: string | null
  readonly namespaces: readonly Namespace[]
  readonly events: readonly EventDefinition[]
  readonly segments: readonly Segment[]
  readonly destinations: readonly Destination[]
  readonly journeys: readonly JourneyFile[]
  readonly scenarios: readonly ScenarioFile[]
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
}

export interface ScenarioFile {
  readonly file: string
  readonly name: string
  readonly description: string
  /** Ids of the journeys that it rehearses; empty when the file has errors. */
  readonly journeys: readonly string[]
  readonly seed: number
  readonly ok: boolean
  /** Synthetic plus listed profiles. */
  readonly profiles: number
  readonly expectations: number
  /** Virtual start and end, ms since 1970; null when the file has errors. */
  readonly clock: { readonly start: number; readonly end: number } | null
}

export type WorkspaceAnswer =
  | { readonly kind: 'opened'; readonly workspace: WorkspaceView }
  | { readonly kind: 'refused'; readonly folder: string; readonly problems: readonly FileProblem[] }
