import { join } from 'node:path'
import type { Answered, Asked, QuestionName } from '../../engine/index.ts'
import type { ExportEnding, ExportProgress, ExportRequest } from '../output/export-sends.ts'
import type { RecordingSurvey } from '../recording/survey-recording.ts'
import { keptRuns } from './kept-runs.ts'
import { RunHome } from './run-home.ts'
import type { RunEnding, RunProgress, RunRequest } from './run-requests.ts'

/** A run that the window asks for. */
export interface SessionRun extends Omit<RunRequest, 'folder'> {
  /** The asker's own name for it, by which it is told of and cancelled until it has finished. */
  readonly ticket: string
  /** Made beside the shown run: it ends no other, and is kept until it is closed. */
  readonly side?: boolean
}

type Finished = Extract<RunEnding, { readonly kind: 'finished' }> & {
  readonly runId: number
  /** All runs that can still be asked, by their ids. */
  readonly kept: readonly number[]
}
type RunAnswer = Finished | Exclude<RunEnding, { readonly kind: 'finished' }>

interface FinishedRun {
  readonly home: RunHome
  readonly isSide: boolean
  readonly traceEntries: number
}

/**
 * The runs of one window, each in a worker thread of its own. Finished ones answer questions until they are closed, or have to make room for
 * newer ones; one that is refused, cancelled or breaks leaves the others as they were. What is asked of a run that is gone is answered with null.
 */
export class RunSession {
  readonly #onProgress: (progress: RunProgress, ticket: string) => void
  readonly #workerFile: string
  readonly #running = new Map<string, { readonly home: RunHome; readonly isSide: boolean }>()
  readonly #finished = new Map<number, FinishedRun>()
  /** A thread that is warm and has nothing to do yet: whoever starts a run does not wait for one. */
  #spare: RunHome | null = null
  #lastRunId = 0

  /** @param workerFile the bundled worker; beside the running program unless told */
  constructor(onProgress: (progress: RunProgress, ticket: string) => void, workerFile = join(__dirname, 'run-worker.cjs')) {
    this.#onProgress = onProgress
    this.#workerFile = workerFile
  }

  /** Gets a thread ready for the next run by reading a scenario that may well be run. To be called when there is nothing else to do. */
  prepare(folder: string, scenario: string): void {
    if (this.#spare?.isOpen) return
    this.#spare = new RunHome(this.#workerFile)
    this.#spare.prepare({ folder, scenario })
  }

  /** Runs a scenario to its end. A run to be shown that is still going is cancelled first, unless this one is made beside it. */
  async startRun(folder: string, { ticket, side: isSide = false, ...request }: SessionRun): Promise<RunAnswer> {
    for (const [other, running] of this.#running) if (other === ticket || !(isSide || running.isSide)) running.home.cancel()
    const home = this.#newHome()
    this.#running.set(ticket, { home, isSide })
    const ending = await home.start({ ...request, folder, readsAhead: !isSide }, (progress) => {
      if (this.#running.get(ticket)?.home === home) this.#onProgress(progress, ticket)
    })
    const isWanted = this.#running.get(ticket)?.home === home && !home.isCancelled
    if (this.#running.get(ticket)?.home === home) this.#running.delete(ticket)
    if (ending.kind !== 'finished' || !isWanted) {
      await home.close()
      return ending.kind === 'finished' ? { kind: 'cancelled' } : ending
    }
    this.#lastRunId += 1
    const runId = this.#lastRunId
    this.#finished.set(runId, { home, isSide, traceEntries: ending.overview.traceEntries })
    if (!isSide) this.#makeRoom()
    return { ...ending, runId, kept: [...this.#finished.keys()] }
  }

  /** Reads a recording in a thread of its own; null where there are no calls, or it was cancelled. */
  async survey(ticket: string, paths: readonly string[]): Promise<RecordingSurvey | null> {
    const home = this.#newHome()
    this.#running.set(ticket, { home, isSide: true })
    const survey = await home.survey(paths, (progress) => this.#onProgress(progress, ticket))
    this.#running.delete(ticket)
    await home.close()
    return survey
  }

  async cancelRun(ticket: string): Promise<void> {
    this.#running.get(ticket)?.home.cancel()
  }

  /** Cancels every run that is still going. */
  cancelAll(): void {
    for (const { home } of this.#running.values()) home.cancel()
  }

  /** Frees a finished run. */
  async closeRun(run: number): Promise<void> {
    const finished = this.#finished.get(run)
    this.#finished.delete(run)
    await finished?.home.close()
  }

  /** Writes sends of a finished run to a file. A run that is closed meanwhile ends the export as cancelled. */
  async exportSends(run: number, request: ExportRequest, onProgress: (progress: ExportProgress) => void): Promise<ExportEnding> {
    return this.#finished.get(run)?.home.exportSends(request, onProgress) ?? { kind: 'cancelled' }
  }

  async cancelExport(): Promise<void> {
    for (const { home } of this.#finished.values()) home.cancelExport()
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    const homes = [...this.#running.values(), ...this.#finished.values()].map(({ home }) => home)
    if (this.#spare !== null) homes.push(this.#spare)
    this.#spare = null
    this.#running.clear()
    this.#finished.clear()
    await Promise.all(homes.map((home) => home.close()))
  }

  /** What a finished run says; null when it is gone. */
  async ask<Name extends QuestionName>(run: number, name: Name, ...args: Asked<Name>): Promise<Answered<Name> | null> {
    const home = this.#finished.get(run)?.home
    if (home === undefined) return null
    try {
      return await home.ask(name, args)
    } catch (failure) {
      // A run that has made room for the next one, or has died, has nothing to say any more; a question that broke is a mistake of ours.
      if (!home.isOpen) {
        if (this.#finished.get(run)?.home === home) this.#finished.delete(run)
        return null
      }
      throw failure
    }
  }

  #newHome(): RunHome {
    const spare = this.#spare
    this.#spare = null
    return spare?.isOpen ? spare : new RunHome(this.#workerFile)
  }

  #makeRoom(): void {
    const shown = [...this.#finished].filter(([, { isSide }]) => !isSide)
    const kept = keptRuns(shown.map(([id, { traceEntries }]) => ({ id, traceEntries })))
    for (const [id] of shown) if (!kept.includes(id)) void this.closeRun(id)
  }
}
