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
  /** Settles with the last reading that was asked for: one at a time, so that answers come in the order of what they say. */
  #last: Promise<unknown> = Promise.resolve()
  /** A refresh that has not begun: it will read whatever is edited until then. */
  #waiting: Promise<OpenAnswer> | null = null

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
  open(path: string): Promise<OpenAnswer> {
    return this.#afterOthers(() => this.#open(path))
  }

  async #open(path: string): Promise<OpenAnswer> {
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
  refresh(): Promise<OpenAnswer> {
    this.#waiting ??= this.#afterOthers(() => {
      this.#waiting = null
      return this.#refresh()
    })
    return this.#waiting
  }

  async #refresh(): Promise<OpenAnswer> {
    const edited = this.#edited
    if (edited === null) return { kind: 'cancelled' }
    const answer = await read(edited)
    if (answer.kind === 'opened') this.#view = answer.workspace
    return answer
  }

  #afterOthers(readAnew: () => Promise<OpenAnswer>): Promise<OpenAnswer> {
    const answer = this.#last.then(readAnew)
    this.#last = answer.catch(() => {})
    return answer
  }
}

async function read(edited: EditedFiles): Promise<OpenAnswer> {
  const answer = await openWorkspaceFolder(edited.folder, edited.documents)
  return answer.kind === 'opened' ? { ...answer, workspace: { ...answer.workspace, unsaved: edited.unsaved } } : answer
}
