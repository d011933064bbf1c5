import { rm } from 'node:fs/promises'
import type { ExportEnding, ExportListeners } from '../output/export-sends.ts'

/** How long an export that is told to end may take to leave nothing behind by itself, ms. */
const farewellMs = 2_000

/** An export of sends that goes on in the thread of its run, seen from the main thread. */
export class RunningExport {
  readonly ended: Promise<ExportEnding>
  #end: (ending: ExportEnding) => void = () => {}
  #growing: string | null = null
  #isOver = false

  constructor(readonly listeners: Pick<ExportListeners, 'onProgress'>) {
    this.ended = new Promise((resolve) => {
      this.#end = resolve
    })
  }

  begun(growing: string | null): void {
    this.#growing = growing
  }

  end(ending: ExportEnding): void {
    this.#isOver = true
    this.#end(ending)
  }

  /** Until it has ended, but not for ever: its thread may be at something long. */
  async farewell(): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    await Promise.race([this.ended, new Promise((resolve) => (timer = setTimeout(resolve, farewellMs)))])
    clearTimeout(timer)
  }

  /** Its thread has ended in the middle of it: what it left of a file goes too. */
  async broken(ending: ExportEnding): Promise<void> {
    if (this.#isOver) return
    this.#isOver = true
    if (this.#growing !== null) await rm(this.#growing, { force: true })
    this.#end(ending)
  }
}
