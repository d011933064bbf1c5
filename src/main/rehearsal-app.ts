import { join } from 'node:path'
import { app, type BrowserWindow, clipboard, Menu } from 'electron'
import {
  addScenarioOf,
  createWorkspace,
  duplicateJourney,
  findCatalogue,
  findIntegration,
  journeyTemplates,
  makeWorkspaceOf,
  RunSession,
  readJourneyFile,
  SegmentCounter,
  SendPreviews,
  saveScenario,
  WorkspaceWatch,
} from '../host/index.ts'
import type { CurrentWorkspace, FileAnswer, OpenAnswer, RecordedRequest, WorkspaceView } from '../preload/bridge-contract.ts'
import type { BridgeHandlers } from './bridge/serve-bridge.ts'
import type { TellWindow } from './bridge/tell-window.ts'
import { askForFolder, askForJourney, askForNewFolder, askForWorkspace, saveResult } from './dialogs.ts'
import { PayloadExports } from './export-payloads.ts'
import type { Memory } from './memory/memory.ts'
import type { Recovery } from './memory/recovery.ts'
import { applicationMenu } from './menu/application-menu.ts'
import { NextRun } from './next-run.ts'
import { rehearsalHandlers } from './rehearsal-handlers.ts'
import { RunDatabases } from './run-databases.ts'
import { saveFile } from './save-file.ts'
import { editingHandlers } from './workspace/editing-handlers.ts'
import { openAtStart } from './workspace/open-at-start.ts'
import { OpenWorkspace } from './workspace/open-workspace.ts'

/** The workspace that comes with the app. */
const sampleFolder = (): string => join(app.getAppPath(), 'fixtures', 'workspaces', 'demo-shop')

/** One window with its workspace and its run: what the bridge's requests do. */
export class RehearsalApp {
  readonly #window: BrowserWindow
  readonly #memory: Memory
  readonly #tell: TellWindow
  readonly #workspace: OpenWorkspace
  readonly #session: RunSession
  readonly #next: NextRun
  readonly #watch = new WorkspaceWatch((files) => this.#tell('filesChanged', files))
  readonly #exports: PayloadExports
  readonly #databases: RunDatabases
  readonly #counter: SegmentCounter
  readonly #previews = new SendPreviews(join(__dirname, 'preview-worker.cjs'))
  #atStart: Promise<readonly OpenAnswer[]> = Promise.resolve([])

  constructor(window: BrowserWindow, memory: Memory, recovery: Recovery, tell: TellWindow) {
    this.#window = window
    this.#memory = memory
    this.#tell = tell
    this.#workspace = new OpenWorkspace(recovery, (workspace) => this.#workspaceOpened(workspace))
    this.#session = new RunSession((progress, ticket) => tell('runProgress', { ...progress, ticket }), join(__dirname, 'run-worker.cjs'))
    this.#next = new NextRun(this.#session, () => this.#workspace.view)
    this.#counter = new SegmentCounter((share) => tell('countProgress', share), join(__dirname, 'run-worker.cjs'))
    this.#exports = new PayloadExports(window, this.#session, tell)
    this.#databases = new RunDatabases(window, this.#session, tell)
  }

  /** @param named the workspace that the command line names, if any; without it, or when it is refused, the last one, then the sample */
  start(named: string | null): void {
    const candidates = [named, this.#memory.workspaces[0], sampleFolder()].filter((path) => typeof path === 'string')
    this.#atStart = openAtStart(candidates, (path) => this.#workspace.open(path))
    this.#showMenu()
  }

  /** Opens a workspace that was named outside the page, and tells the page. */
  async openFromOutside(path: string): Promise<void> {
    this.#tell('workspaceOpened', await this.#workspace.open(path))
  }

  /** Ends the threads of runs, queries and test sends, and whatever they write. */
  async close(): Promise<void> {
    this.#watch.close()
    this.#next.close()
    await Promise.all([this.#session.close(), this.#previews.close(), this.#counter.close(), this.#databases.close()])
  }

  handlers(): BridgeHandlers {
    const session = this.#session
    return {
      currentWorkspace: () => this.#currentWorkspace(),
      openWorkspace: (path) => this.#open(path),
      recentWorkspaces: async () => this.#memory.workspaces,
      createWorkspace: async (wished) => {
        const answer = await createWorkspace(wished)
        return answer.kind === 'written' ? { ...answer, workspace: await this.#workspace.open(wished.folder) } : answer
      },
      journeyTemplates: () => journeyTemplates(sampleFolder()),
      chooseFolder: () => askForFolder(this.#window),
      folderForWorkspaces: async () => app.getPath('documents'),
      reloadWorkspace: () => this.#workspace.reload(),
      startRun: async (request) => {
        const { edited } = this.#workspace
        if (edited === null) return { kind: 'cancelled' }
        this.#next.cancel()
        return session.startRun(edited.folder, { ...request, documents: edited.documents }).finally(() => this.#next.prepareSoon('run'))
      },
      cancelRun: (ticket) => session.cancelRun(ticket),
      closeRun: (run) => session.closeRun(run),
      ask: (run, name, args) => {
        this.#next.putOff()
        return session.ask(run, name, ...args)
      },
      saveScenario: (request) => this.#written((workspace) => saveScenario(workspace, request)),
      duplicateJourney: ({ file, name }) => this.#written((workspace) => duplicateJourney(workspace, file, name)),
      ...editingHandlers(this.#workspace, this.#watch),
      surveyRecording: (ticket, paths) => session.survey(ticket, paths),
      makeOfRecording: (request) => this.#madeOfRecording(request),
      ...rehearsalHandlers(this.#workspace, session, (write) => this.#written(write)),
      countMembers: async (wished) => {
        const { edited } = this.#workspace
        return edited === null
          ? { kind: 'cancelled' }
          : this.#counter.count({ folder: edited.folder, documents: edited.documents, ...wished })
      },
      cancelCount: async () => this.#counter.cancel(),
      readJourneyFile: async (path) => {
        const chosen = path ?? (await askForJourney(this.#window))
        return chosen === null ? { kind: 'cancelled' } : readJourneyFile(chosen)
      },
      catalogue: () => findCatalogue(),
      integration: (name) => findIntegration(name),
      previewSends: async (wishes) => {
        const { edited } = this.#workspace
        if (edited === null) return { kind: 'failed', message: 'No workspace is open.' }
        return this.#previews.preview({ folder: edited.folder, documents: edited.documents, ...wishes })
      },
      searchProfiles: async (search) => {
        const { edited } = this.#workspace
        if (edited === null) return { profiles: [], next: null, of: 0 }
        return this.#previews.search({ folder: edited.folder, documents: edited.documents, ...search })
      },
      copyText: async (text) => clipboard.writeText(text),
      copiedText: async () => clipboard.readText(),
      exportResult: (run) => saveResult(this.#window, session, run),
      saveFile: (request) => saveFile(this.#window, request),
      exportPayloads: (run, query) => this.#exports.export(run, query),
      cancelExport: () => session.cancelExport(),
      showExport: () => this.#exports.showLast(),
      ...this.#databaseHandlers(),
    }
  }

  #databaseHandlers() {
    const databases = this.#databases
    return {
      prepareQueries: (run) => databases.prepare(run),
      queryDatabase: (run, sql) => databases.query(run, sql),
      cancelQuery: () => databases.cancelQuery(),
      queryRows: (query) => databases.rows(query),
      exportQueryResult: (result, sort) => databases.saveResult(result, sort),
      exportDatabase: (run) => databases.export(run),
      cancelDatabaseExport: () => databases.cancelExport(),
    } satisfies Partial<BridgeHandlers>
  }

  async #open(path: string | undefined): Promise<OpenAnswer> {
    const chosen = path ?? (await askForWorkspace(this.#window))
    return chosen === null ? { kind: 'cancelled' } : this.#workspace.open(chosen)
  }

  /** A new workspace is opened; the open one is read anew. */
  async #madeOfRecording({ journeys, ...recorded }: RecordedRequest): Promise<FileAnswer | null> {
    if ('ids' in journeys) {
      return this.#written(({ folder, journeys: files }) => {
        const chosen = files.flatMap(({ id, journey, file }) => (journey && journeys.ids.includes(id) ? [{ journey, file }] : []))
        return addScenarioOf(folder, recorded, chosen)
      })
    }
    const folder = await askForNewFolder(this.#window)
    if (folder === null) return null
    const answer = await makeWorkspaceOf(folder, recorded, journeys.files)
    return answer.kind === 'written' ? { ...answer, workspace: await this.#workspace.open(folder) } : answer
  }

  /** Writes a new file of the open workspace, and reads the workspace anew. */
  async #written(write: (workspace: WorkspaceView) => ReturnType<typeof saveScenario>): Promise<FileAnswer> {
    const workspace = this.#workspace.view
    if (workspace === null) return { kind: 'failed', message: 'No workspace is open.' }
    const answer = await write(workspace)
    return answer.kind === 'written' ? { ...answer, workspace: await this.#workspace.reload() } : answer
  }

  /** The first asker also hears what was refused at the start. */
  async #currentWorkspace(): Promise<CurrentWorkspace> {
    const [mostWanted = null] = await this.#atStart
    this.#atStart = Promise.resolve([])
    return { workspace: this.#workspace.view, refused: mostWanted }
  }

  #workspaceOpened(workspace: WorkspaceView): void {
    // Runs that are still going are of what was open before.
    this.#session.cancelAll()
    this.#next.prepareSoon('opened')
    this.#memory.rememberWorkspace(workspace.folder)
    void this.#watch.follow(workspace.folder)
    this.#showMenu()
  }

  #showMenu(): void {
    const template = applicationMenu(
      {
        command: (command) => this.#tell('command', command),
        openRecent: (folder) => void this.openFromOutside(folder),
      },
      this.#memory.workspaces,
      process.platform === 'darwin',
    )
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
}
