import type { CutTable, QueryAnswer, QueryProgress, ResultPage, ResultQuery } from '../engine/account/database/query-views.ts'
import type { PreviewedSend } from '../engine/account/preview-sends.ts'
import type { Answered, Asked, QuestionName } from '../engine/account/questions/run-questions.ts'
import type { RunOverview, SendQuery } from '../engine/account/views.ts'
import type { WorkspaceView as FoundWorkspace } from '../engine/account/workspace-view.ts'
import type { FoundCatalogue } from '../engine/integrations/catalogue.ts'
import type { FoundIntegration } from '../engine/integrations/integration.ts'
import type { PathSuggestion } from '../engine/mapping/path-suggestion.ts'
import type { FileProblem } from '../engine/model/file-problem.ts'
import type { Journey } from '../engine/model/journey.ts'
import type { Responses } from '../engine/model/responses.ts'
import type { Segment } from '../engine/model/segment.ts'
import type { SessionAct } from '../engine/model/session-act.ts'
import type { Destination } from '../engine/model/workspace.ts'
import type { Command } from './commands.ts'
import type { DocumentEditing } from './document-editing.ts'
import type { ScenarioMaking } from './scenario-making.ts'
import type { WorkspaceMaking } from './workspace-making.ts'

/**
 * The one contract between window and main process. Main implements it, preload exposes it, the renderer sees nothing else.
 * Requests answer with data, never reject for bad input; `on…` subscriptions return a function that ends them.
 */

export type { PeopleSampled, RehearsalTried } from '../engine/account/people-views.ts'
export type { Publication, ScenarioFile, VersionFile } from '../engine/account/workspace-view.ts'
export type { SavedFile } from './document-editing.ts'
export type {
  RecordedRequest,
  RecordingSurvey,
  RehearsalProposed,
  RehearsalRequest,
} from './scenario-making.ts'
export type { CountAnswer, WishedWorkspace } from './workspace-making.ts'
export type { FileProblem }

/** The open workspace. */
export interface WorkspaceView extends FoundWorkspace {
  /** Files with changes that are not saved: the view is of what they will be. */
  readonly unsaved: readonly string[]
}

/** A refused workspace leaves the previous one open. `cancelled` when the person closed the dialog. */
export type OpenAnswer =
  | { readonly kind: 'opened'; readonly workspace: WorkspaceView }
  | { readonly kind: 'refused'; readonly folder: string; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'cancelled' }

export type RunAnswer =
  | {
      readonly kind: 'finished'
      readonly runId: number
      /** All runs that can still be asked, by their ids: the oldest had to make room. */
      readonly kept: readonly number[]
      readonly overview: RunOverview
      /** Of workspace and scenario, as people may see them. */
      readonly destinations: readonly Destination[]
    }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'cancelled' }
  /** The engine broke one of its own rules; what it said. The window goes on. */
  | { readonly kind: 'fault'; readonly message: string }

/** What a person did in the session of a run, and the scenario's journeys as it began with them. */
export interface RunSessionActs {
  readonly acts: readonly SessionAct[]
  /** What destinations answer instead of what is said of them, by their ids. */
  readonly responses: Readonly<Record<string, Responses>>
  readonly journeys: readonly Journey[]
}

/** What came of writing a new file of the workspace, and the workspace with it. */
export type FileAnswer =
  | { readonly kind: 'written'; readonly file: string; readonly workspace: OpenAnswer }
  | { readonly kind: 'exists'; readonly file: string }
  | { readonly kind: 'failed'; readonly message: string }

/** Test sends of the shown journey. */
export interface PreviewWishes {
  readonly journey: Journey
  /** One of its send steps, or its exit send by a rule; null is the first that makes it. */
  readonly place: { readonly step: string } | { readonly exitRule: string | null }
  /** File of the workspace whose profiles may be taken. */
  readonly scenario: string | null
  /** Seed of its synthetic profiles. */
  readonly seed: number
  /** Id of one of its profiles; null is a sample profile. */
  readonly profile: string | null
  /** Whether it is to be the profile’s own send in a run of the scenario, where it gets one; otherwise a test event. */
  readonly asRun: boolean
}

/** Looks for profiles that previews may be of. */
export interface ProfileSearch extends Pick<PreviewWishes, 'scenario' | 'seed'> {
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

export interface SampleProfile {
  readonly id: string
  readonly name: string | null
}

/** One send for each activation of the place; nothing was sent or counted. */
export type PreviewAnswer =
  | {
      readonly kind: 'previewed'
      readonly sends: readonly PreviewedSend[]
      /** The profile that was taken; null is the sample profile. */
      readonly profile: string | null
      /** Why what the chosen profile gets there in a run is not shown, and what is to be mended for it; null where it is. */
      readonly notOwn: { readonly message: string; readonly problems: readonly FileProblem[] } | null
    }
  /** What keeps the sends from being made, and what could be mapped all the same, by the ids of the activations. The shown journey's own file is ''. */
  | {
      readonly kind: 'refused'
      readonly problems: readonly FileProblem[]
      readonly suggestions: Readonly<Record<string, readonly PathSuggestion[]>>
    }
  | { readonly kind: 'failed'; readonly message: string }

/** A run of a scenario of the open workspace. */
export interface StartRun {
  /** The window's own name for it, by which it is told of and cancelled until it has finished. */
  readonly ticket: string
  /** Made beside the shown run: it ends no other, and is kept until it is closed. */
  readonly side?: boolean
  readonly scenario: string
  readonly seed?: number
  /** Its segments are tried instead of their namesakes. */
  readonly session?: RunSessionActs & { readonly segments?: readonly Segment[] }
}

export interface RunProgress {
  /** Of the run that is told of. */
  readonly ticket: string
  readonly phase: 'reading' | 'running' | 'sorting'
  /** 0 to 1 within the phase. */
  readonly share: number
  readonly instances: number
}

/** How far an export of payloads is; the total is null while it is not known yet. */
export interface ExportProgress {
  readonly written: number
  readonly total: number | null
}

/** What came of an export of payloads. Only what is done leaves a file. */
export type ExportAnswer =
  | { readonly kind: 'done'; readonly path: string; readonly count: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }
  /** No file was chosen. */
  | { readonly kind: 'dismissed' }

/** A file that the page made. */
export interface SaveFileRequest {
  /** Name with extension, without a folder, such as "funnel.csv"; what no file name may have is replaced. */
  readonly suggestedName: string
  /** Text is written as UTF-8, bytes as they are. */
  readonly content: string | Uint8Array
}

/** What came of writing a run's database as a SQLite file. */
export type DatabaseExportAnswer =
  | { readonly kind: 'done'; readonly path: string; readonly cutTables: readonly CutTable[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }
  /** No file was chosen. */
  | { readonly kind: 'dismissed' }

export interface CurrentWorkspace {
  readonly workspace: WorkspaceView | null
  /** Why the most wanted workspace was not opened. */
  readonly refused: OpenAnswer | null
}

export type Unsubscribe = () => void

export interface RehearsalBridge extends ScenarioMaking, DocumentEditing, WorkspaceMaking {
  /** The workspace that is open now. The first asker also hears what was refused at the start: in one answer, so that neither overtakes the other. */
  currentWorkspace(): Promise<CurrentWorkspace>
  /** Opens a folder (or the workspace.json in it); without a path asks with a dialog. */
  openWorkspace(path?: string): Promise<OpenAnswer>
  /** Reads the open workspace's files anew. */
  reloadWorkspace(): Promise<OpenAnswer>

  /** Runs a scenario to its end. What was run before stays readable; a run to be shown that is still going is cancelled, unless this one is made beside it. */
  startRun(request: StartRun): Promise<RunAnswer>
  cancelRun(ticket: string): Promise<void>
  /** Frees a finished run. */
  closeRun(run: number): Promise<void>
  /** What a finished run says; null when it is gone. */
  ask<Name extends QuestionName>(run: number, name: Name, args: Asked<Name>): Promise<Answered<Name> | null>

  /** All of the vendor's integrations, as a list. */
  catalogue(): Promise<FoundCatalogue>
  /** One of them in full, by slug or folder. */
  integration(name: string): Promise<FoundIntegration>

  /** What a send step would send, and what its mappings could take. */
  previewSends(wishes: PreviewWishes): Promise<PreviewAnswer>
  /** Who of a scenario's profiles has a text in id, name or e-mail address: one slice of the search, which the next goes on from. */
  searchProfiles(search: ProfileSearch): Promise<FoundProfiles>

  copyText(text: string): Promise<void>
  /** What was copied last, here or elsewhere; '' where that is no text. */
  copiedText(): Promise<string>
  /** Where on this machine a file or folder that was dropped on the window lies; '' when it is none of this machine's. */
  pathOfDroppedFile(file: File): string
  /** Saves a run's result as JSON through a dialog; answers with the path, or null when cancelled. */
  exportResult(run: number): Promise<string | null>
  /**
   * Saves any file that the page made where the person says, through a dialog: a chart, a table, a list. Answers with the path, or null when
   * the person closed the dialog; rejects with a sentence where the file cannot be written.
   */
  saveFile(request: SaveFileRequest): Promise<string | null>

  /** Writes the sends that match, rendered, one JSON object a line, to a file that is asked for with a dialog. One export at a time. */
  exportPayloads(run: number, query: SendQuery): Promise<ExportAnswer>
  cancelExport(): Promise<void>
  /** Shows the file that was exported last in the folder that it is in. */
  showExport(): Promise<void>

  /** Gets ready for queries about a run, unless one is being answered: the first of them waits less. */
  prepareQueries(run: number): Promise<void>
  /** Answers a query in SQL about a run's database, which is read as far as the query looks at it. The query before is cancelled. */
  queryDatabase(run: number, sql: string): Promise<QueryAnswer>
  cancelQuery(): Promise<void>
  /** Rows of the last query's result; null when there is none any more. */
  queryRows(query: ResultQuery): Promise<ResultPage | null>
  /** Saves the last query's result as CSV through a dialog; answers with the path, or null when cancelled. */
  exportQueryResult(result: number, sort: ResultQuery['sort']): Promise<string | null>
  /** Writes the whole database of a run as a SQLite file, to where a dialog says. */
  exportDatabase(run: number): Promise<DatabaseExportAnswer>
  cancelDatabaseExport(): Promise<void>

  onQueryProgress(listener: (progress: QueryProgress) => void): Unsubscribe
  onDatabaseProgress(listener: (progress: QueryProgress) => void): Unsubscribe
  onExportProgress(listener: (progress: ExportProgress) => void): Unsubscribe
  /** How far the count of members is, 0 to 1. */
  onCountProgress(listener: (share: number) => void): Unsubscribe
  onRunProgress(listener: (progress: RunProgress) => void): Unsubscribe
  /** Another workspace was opened by menu, command line or a second start. */
  onWorkspaceOpened(listener: (answer: OpenAnswer) => void): Unsubscribe
  /** Files of the open workspace are no longer as they were read. */
  onFilesChanged(listener: (files: readonly string[]) => void): Unsubscribe
  /** A menu item or accelerator of the application menu. */
  onCommand(listener: (command: Command) => void): Unsubscribe
}

/** What the renderer asks main for; subscriptions and what the preload answers by itself are not among them. */
export type BridgeRequests = Omit<
  { [Name in keyof RehearsalBridge as Name extends `on${string}` ? never : Name]: RehearsalBridge[Name] },
  'pathOfDroppedFile'
>

/** Every request by name. The preload asks by these names only and has to offer them all, so a name that is missing here does not compile. */
export const requestNames = [
  'currentWorkspace',
  'openWorkspace',
  'recentWorkspaces',
  'createWorkspace',
  'chooseFolder',
  'folderForWorkspaces',
  'reloadWorkspace',
  'startRun',
  'cancelRun',
  'saveScenario',
  'duplicateJourney',
  'journeyTemplates',
  'readDocument',
  'keepDraft',
  'problemsOfChange',
  'saveDrafts',
  'publishJourney',
  'closeRun',
  'ask',
  'surveyRecording',
  'makeOfRecording',
  'proposeRehearsal',
  'tryRehearsal',
  'createRehearsal',
  'fakerMethods',
  'samplePeople',
  'tryPeople',
  'countMembers',
  'cancelCount',
  'readJourneyFile',
  'catalogue',
  'integration',
  'previewSends',
  'searchProfiles',
  'copyText',
  'copiedText',
  'exportResult',
  'saveFile',
  'exportPayloads',
  'cancelExport',
  'showExport',
  'prepareQueries',
  'queryDatabase',
  'cancelQuery',
  'queryRows',
  'exportQueryResult',
  'exportDatabase',
  'cancelDatabaseExport',
] as const satisfies readonly (keyof BridgeRequests)[]
export type RequestName = (typeof requestNames)[number]

/** What main tells the window unasked, and with what. */
export interface BridgeNews {
  readonly runProgress: RunProgress
  readonly countProgress: number
  readonly exportProgress: ExportProgress
  readonly queryProgress: QueryProgress
  readonly databaseProgress: QueryProgress
  readonly workspaceOpened: OpenAnswer
  /** The files, from the workspace's folder on, with forward slashes. */
  readonly filesChanged: readonly string[]
  readonly command: Command
}
export type NewsName = keyof BridgeNews

/** The channel of a request or of news. */
export const channelOf = (name: RequestName | NewsName): `rehearsal:${string}` => `rehearsal:${name}`
