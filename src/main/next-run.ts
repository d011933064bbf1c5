import type { RunSession } from '../host/index.ts'
import type { WorkspaceView } from '../preload/bridge-contract.ts'

/** The page is drawn first: after a workspace was opened, and after a run, of which much is asked at once; ms in which nothing is asked. */
const restMs = { opened: 700, run: 2_000 } as const

/** Gets a thread ready for the next run while nobody waits for anything. */
export class NextRun {
  readonly #session: RunSession
  readonly #opened: () => WorkspaceView | null
  #isClosed = false
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(session: RunSession, opened: () => WorkspaceView | null) {
    this.#session = session
    this.#opened = opened
  }

  /** Puts off what is got ready to a while from now. */
  prepareSoon(after: keyof typeof restMs): void {
    this.cancel()
    if (this.#isClosed) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#prepare()
    }, restMs[after])
  }

  /** Somebody asks something: what is got ready waits for a pause of its whole length. */
  putOff(): void {
    this.#timer?.refresh()
  }

  cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  /** Nothing is got ready any more. */
  close(): void {
    this.#isClosed = true
    this.cancel()
  }

  #prepare(): void {
    const workspace = this.#opened()
    const scenario = workspace?.scenarios.find(({ ok }) => ok)
    if (workspace !== null && scenario !== undefined) this.#session.prepare(workspace.folder, scenario.file)
  }
}
