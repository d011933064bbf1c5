import type { JourneyTemplate } from '../engine/edit/taken-template.ts'
import type { FileProblem } from '../engine/model/file-problem.ts'
import type { JsonObject } from '../engine/model/json-value.ts'
import type { Problem } from '../engine/model/problem.ts'
import type { MemberCount } from '../engine/segments/member-count.ts'
import type { FileAnswer } from './bridge-contract.ts'

/** The part of the contract by which workspaces are made, and what they define is looked at. */

/** An empty workspace that is wanted. */
export interface WishedWorkspace {
  /** An absolute path; made where there is none yet. */
  readonly folder: string
  readonly name: string
  /** null where none is to be named: then it is UTC. */
  readonly timezone: string | null
}

/** How many of a scenario's people the rule of a segment finds, as it is edited. */
export interface CountMembers {
  readonly scenario: string
  readonly seed: number
  readonly segment: string
}

export type CountAnswer =
  | ({ readonly kind: 'counted' } & MemberCount)
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }
  /** Another count was asked for, or none any more. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'fault'; readonly message: string }

/** A journey's file from anywhere. */
export type JourneyFileAnswer =
  | {
      readonly kind: 'read'
      /** Its name without the folder. */
      readonly file: string
      readonly document: JsonObject
      /** Of the file alone: what it lacks of this workspace is told once it is in it. */
      readonly problems: readonly Problem[]
    }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cancelled' }

export interface WorkspaceMaking {
  recentWorkspaces(): Promise<readonly string[]>
  /** Copies a journey's file of the open workspace as a draft with another name; the workspace is read anew. */
  duplicateJourney(request: { readonly file: string; readonly name: string }): Promise<FileAnswer>
  /** Makes an empty workspace and opens it; `exists` names what stands in the way. */
  createWorkspace(wished: WishedWorkspace): Promise<FileAnswer>
  /** Journeys that come with the app, for others to begin with. */
  journeyTemplates(): Promise<readonly JourneyTemplate[]>
  /** Asks for a folder with a dialog; null when the person closes it. */
  chooseFolder(): Promise<string | null>
  /** Where new workspaces go unless the person says otherwise, an absolute path. */
  folderForWorkspaces(): Promise<string>
  /** Counts in a thread of its own; the count before ends as cancelled. */
  countMembers(wished: CountMembers): Promise<CountAnswer>
  cancelCount(): Promise<void>
  /** Reads a journey's file from anywhere, without a path one that is asked for with a dialog. */
  readJourneyFile(path?: string): Promise<JourneyFileAnswer>
}
