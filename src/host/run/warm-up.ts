import { loadAsked } from './load-asked.ts'
import { loadSendCode } from './load-send-code.ts'
import type { RunRequest } from './run-requests.ts'

/** Does once what each run does before it begins: the first time takes many times as long. Whatever is wrong is told when a run is started. */
export class WarmUp {
  #isOver = false

  begin(request: RunRequest): void {
    this.#isOver = false
    void this.#read(request).catch(() => undefined)
  }

  /** There is something real to do. */
  end(): void {
    this.#isOver = true
  }

  async #read(request: RunRequest): Promise<void> {
    const loaded = await loadAsked(
      request,
      () => this.#isOver,
      () => undefined,
    )
    if (loaded.ok && !this.#isOver) await loadSendCode()
  }
}
