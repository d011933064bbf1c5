import { basename, dirname } from 'node:path'
import { openWorkspaceFolder } from '../../host/index.ts'
import type { OpenAnswer, WorkspaceView } from '../../preload/bridge-contract.ts'

/** The workspace that is open. A refused one leaves the open one as it is. */
export class OpenWorkspace {
  #view: WorkspaceView | null = null
  /** Told after each workspace that was opened. */
  readonly #opened: (workspace: WorkspaceView) => void

  constructor(opened: (workspace: WorkspaceView) => void) {
    this.#opened = opened
  }

  get view(): WorkspaceView | null {
    return this.#view
  }

  /** @param path a folder, or the workspace.json in it */
  async open(path: string): Promise<OpenAnswer> {
    const folder = basename(path) === 'workspace.json' ? dirname(path) : path
    const answer = await openWorkspaceFolder(folder)
    if (answer.kind === 'opened') {
      this.#view = answer.workspace
      this.#opened(answer.workspace)
    }
    return answer
  }

  /** Reads the open workspace anew; `cancelled` when none is open. */
  async reload(): Promise<OpenAnswer> {
    return this.#view === null ? { kind: 'cancelled' } : this.open(this.#view.folder)
  }
}
