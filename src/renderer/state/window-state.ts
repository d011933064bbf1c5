import { create } from 'zustand'
import type { Frame, InstanceStory, RefusalRow, RunOverview, SendDetail, StretchOfTime } from '../../engine/account/views.ts'
import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { Responses } from '../../engine/model/responses.ts'
import type { SessionAct } from '../../engine/model/session-act.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import type { ExportProgress, FileProblem, PreviewWishes, RunProgress, WorkspaceView } from '../../preload/bridge-contract.ts'
import type { EditedFile } from '../editing/edited-file.ts'
import type { BroughtJourney } from '../import-journey/brought-journey.ts'
import { defaultSpeed, type Speed } from '../playback/speed.ts'

/** What is running, or what came of the last attempt where that was no run. */
type RunActivity =
  | { readonly kind: 'idle' }
  /** Of which scenario, by its file; it may not be the chosen one any more. */
  | {
      readonly kind: 'running'
      readonly ticket: string
      readonly scenario: string
      readonly name: string
      readonly progress: RunProgress | null
    }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'fault'; readonly message: string }

/** The run that counts and tables are read from, and what it was asked to be. */
interface ShownRun {
  readonly id: number
  readonly scenario: string
  readonly seed: number
  readonly overview: RunOverview
  /** Of workspace and scenario. */
  readonly destinations: readonly Destination[]
}

/** What a selected send is compared with: nothing, one that is yet to be chosen, or another send by its index. */
export type Compared = null | 'choosing' | number

type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'step'; readonly step: string }
  /** Two or more. */
  | { readonly kind: 'steps'; readonly steps: readonly string[] }
  | { readonly kind: 'instance'; readonly index: number }
  | { readonly kind: 'send'; readonly index: number; readonly compared: Compared }
  | { readonly kind: 'refusal'; readonly row: RefusalRow }
  /** What the workspace.json says of itself. */
  | { readonly kind: 'workspace' }
  /** An event by its name, a segment or a namespace by its id. */
  | { readonly kind: 'definition'; readonly list: Exclude<WorkspaceList, 'destinations'>; readonly id: string }
  /** A scenario, or the people of one, by its file. */
  | { readonly kind: 'scenario' | 'population'; readonly file: string }
  /** One of the workspace's destinations. */
  | { readonly kind: 'destination'; readonly id: string }

/** A stretch of time that is chosen on the timeline. */
export type Brush = StretchOfTime

export type Verdicts = Readonly<Record<string, boolean | null>>

/** What is asked in a dialog over the window. */
export type Dialog =
  | { readonly kind: 'archive' | 'stop' }
  /** The journey in the shown run, at the clock's time. */
  | { readonly kind: 'publish' }
  /** The journey's file, as a version. */
  | { readonly kind: 'publish-journey' }
  | { readonly kind: 'duplicate'; readonly file: string; readonly name: string }
  | { readonly kind: 'save-scenario' }
  | { readonly kind: 'new-journey'; readonly from: 'entry' | 'template' }
  | { readonly kind: 'new-workspace' }
  /** A journey's file that was brought, and a journey of the workspace that has its id or name. */
  | ({ readonly kind: 'import-journey' } & BroughtJourney)
  /** Something that the workspace defines, with all that names it. */
  | { readonly kind: 'rename-item' | 'delete-item'; readonly list: WorkspaceList; readonly id: string }
  /** Steps of the journey on the canvas that others are reached through, or without which something would be wrong. */
  | { readonly kind: 'remove-steps'; readonly steps: readonly string[]; readonly problems: readonly FileProblem[] }
  /** Others changed a file in the same places. */
  | {
      readonly kind: 'save-conflict'
      readonly file: string
      readonly places: readonly string[]
      readonly theirs: JsonObject | null
      /** The version that was to be published with it; left out where it was only to be saved. */
      readonly publishing?: number
    }
  /** A scenario with a population for the journey on the canvas. */
  | { readonly kind: 'new-rehearsal' }
  | { readonly kind: 'shortcuts' }
  /** All integrations; slug or folder of the one to begin with. */
  | { readonly kind: 'catalogue'; readonly name: string | null }
  /** The selected send from its event to its answer. */
  | { readonly kind: 'side-by-side' }
  | { readonly kind: 'test-send'; readonly place: PreviewWishes['place']; readonly activation: string }
  /** Something happens at the clock's time; of a profile, the one to begin with. */
  | { readonly kind: 'rename-run'; readonly run: number }
  | { readonly kind: 'inject'; readonly what: InjectionKind; readonly profile: string | null }

export type InjectionKind = 'event' | 'trait' | 'membership' | 'calculation' | 'outage' | 'entries'

/** What a person changed of a run. */
export interface RunChanges {
  readonly acts: readonly SessionAct[]
  /** What destinations answer instead of what is said of them, by their ids. */
  readonly responses: Readonly<Record<string, Responses>>
}

/** What was changed in the session of the shown run, and what undo and redo would come to. */
interface Session extends RunChanges {
  readonly before: readonly RunChanges[]
  readonly after: readonly RunChanges[]
}

export const noSession: Session = { acts: [], responses: {}, before: [], after: [] }

export function hasChanges({ acts, responses }: RunChanges): boolean {
  return acts.length > 0 || Object.keys(responses).length > 0
}

export type Tab = 'instances' | 'payloads' | 'why-not' | 'segments' | 'insights' | 'compare' | 'checks' | 'problems' | 'sql' | 'population'

/** Which profiles are listed: all, the known members of a segment, or those of whom another thing is known than is true. */
export type ProfileFilter = 'all' | 'members' | 'lagging'

export interface WindowState {
  /** False until main has said which workspace is open. */
  readonly ready: boolean
  readonly workspace: WorkspaceView | null
  /** A workspace that could not be opened, until its problems are put away. */
  readonly refused: { readonly folder: string; readonly problems: readonly FileProblem[] } | null
  /** File of the scenario that the next run takes. */
  readonly scenario: string | null
  /** Seed of the next run. */
  readonly seed: number
  /** Id of the journey on the canvas. */
  readonly journey: string | null
  readonly activity: RunActivity
  readonly run: ShownRun | null
  /** Whether the expectations held in the last run of each scenario that was run, by file; null where it has none. */
  readonly verdicts: Verdicts
  /** The files were read anew after the shown run. */
  readonly filesChanged: boolean
  /** Files that can be edited, as they are with what was changed, by their names. */
  readonly edited: Readonly<Record<string, EditedFile>>
  /** The drafts that the problems of this workspace are of; those of another one are of other documents. */
  readonly checked: { readonly workspace: WorkspaceView | null; readonly drafts: Readonly<Record<string, JsonObject>> }
  /** What undo takes back first: a change of a document, or an act in the shown run. */
  readonly lastChange: 'document' | 'act'
  /** Belongs to the shown run, not to a file. */
  readonly session: Session
  /** The version on the canvas; null follows the one in force at the clock's time. */
  readonly version: number | null
  /** The published version on the canvas, which can only be read; null is the journey's own file. */
  readonly published: number | null
  /** Files of journeys whose next version somebody began: they are edited although they still say what was published. */
  readonly begun: readonly string[]
  readonly dialog: Dialog | null
  /** A problem that was jumped to, until something else is selected: the inspector marks its field. */
  readonly marked: FileProblem | null
  /** Virtual time on the clock, ms since 1970; null while nothing has been run. */
  readonly at: number | null
  /** The counts last read, which trail the clock a little while it moves. */
  readonly frame: Frame | null
  readonly playing: boolean
  readonly speed: Speed
  readonly selection: Selection
  readonly story: InstanceStory | null
  readonly send: SendDetail | null
  /** The send that the selected one is compared with, when it has been read. */
  readonly comparedSend: SendDetail | null
  /** The tables show only what went through this step. */
  readonly stepFilter: string | null
  /** A stretch of virtual time, that counts, tables and charts keep to; null is all that has happened. */
  readonly brush: Brush | null
  readonly tab: Tab
  /** Whose memberships are shown: who was chosen last, here or with an instance, a payload or a refusal. */
  readonly profile: string | null
  /** The segment that profiles are listed with; null takes the first one. */
  readonly segment: string | null
  readonly profileFilter: ProfileFilter
  /** Where the pointer is over virtual time, ms since 1970: the timeline and the memberships mark it alike. */
  readonly pointedAt: number | null
  readonly search: string
  /** How many rows of the table in front match; null while that is not known. */
  readonly matches: number | null
  /** How far the export of payloads is that goes on; null where none does. */
  readonly exporting: ExportProgress | null
}

export const initialState: WindowState = {
  ready: false,
  workspace: null,
  refused: null,
  scenario: null,
  seed: 1,
  journey: null,
  activity: { kind: 'idle' },
  run: null,
  verdicts: {},
  filesChanged: false,
  edited: {},
  checked: { workspace: null, drafts: {} },
  lastChange: 'act',
  session: noSession,
  version: null,
  published: null,
  begun: [],
  dialog: null,
  marked: null,
  at: null,
  frame: null,
  playing: false,
  speed: defaultSpeed,
  selection: { kind: 'none' },
  story: null,
  send: null,
  comparedSend: null,
  stepFilter: null,
  brush: null,
  tab: 'instances',
  profile: null,
  segment: null,
  profileFilter: 'all',
  pointedAt: null,
  search: '',
  matches: null,
  exporting: null,
}

export const useWindow = create<WindowState>()(() => initialState)

export const windowState = (): WindowState => useWindow.getState()
export const setWindow = (change: Partial<WindowState>): void => useWindow.setState(change)
