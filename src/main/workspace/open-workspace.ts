import { basename, dirname } from 'node:path'
import { type EditedFiles, openWorkspaceFolder, removeStaleParts } from '../../host/index.ts'
import type { OpenAnswer, WorkspaceView } from '../../preload/bridge-contract.ts'
import type { Recovery } from '../memory/recovery.ts'

/** The workspace that is open, with what is being edited in it. A refused one leaves the open one as it is. */
export class OpenWorkspace {
  #view: WorkspaceView | null = null
  #edited: EditedFiles | null = null
  readonly #recovery: Recovery
  /** Told after each workspace that was opened. */
  readonly #opened: (workspace: WorkspaceView) => void

  constructor(recovery: Recovery, opened: (workspace: WorkspaceView) => void) {
    this.#recovery = recovery
    this.#opened = opened
  }

  get view(): WorkspaceView | null {
    return this.#view
  }

  /** What is being edited in the open workspace. */
  get edited(): EditedFiles | null {
    return this.#edited
  }

  /** @param path a folder, or the workspace.json in it */
  async open(path: string): Promise<OpenAnswer> {
    const folder = basename(path) === 'workspace.json' ? dirname(path) : path
    const open = this.#edited?.folder === folder ? this.#edited : null
    // What was being written when a session before was killed.
    if (open === null) await removeStaleParts(folder)
    const edited = open ?? this.#recovery.editedFiles(folder)
    await edited.takeIn()
    const answer = await read(edited)
    if (answer.kind === 'opened') {
      this.#view = answer.workspace
      this.#edited = edited
      this.#opened(answer.workspace)
    }
    return answer
  }

  /** Reads the open workspace anew; `cancelled` when none is open. */
  async reload(): Promise<OpenAnswer> {
    return this.#view === null ? { kind: 'cancelled' } : this.open(this.#view.folder)
  }

  /** What the open workspace is with what was edited: nobody is told, and what runs goes on. */
  async refresh(): Promise<OpenAnswer> {
    const edited = this.#edited
    if (edited === null) return { kind: 'cancelled' }
    const answer = await read(edited)
    if (answer.kind === 'opened' && this.#edited === edited) this.#view = answer.workspace
    return answer
  }
}

async function read(edited: EditedFiles): Promise<OpenAnswer> {
  const answer = await openWorkspaceFolder(edited.folder, edited.documents)
  return answer.kind === 'opened' ? { ...answer, workspace: { ...answer.workspace, unsaved: edited.unsaved } } : answer
}
