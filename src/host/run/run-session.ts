import { join } from 'node:path'
import type { ActivityHistogram, ProfileQuery, RowQuery, RunOverview } from '../../engine/account/views.ts'
import type { RunReader } from '../../engine/index.ts'
import type { ExportEnding, ExportProgress, ExportRequest } from '../output/export-sends.ts'
import { type Answer, RunHome } from './run-home.ts'
import type { QuestionName, RunEnding, RunProgress, RunRequest } from './run-requests.ts'

type Finished = Extract<RunEnding, { readonly kind: 'finished' }> & { readonly runId: number }
type RunAnswer = Finished | Exclude<RunEnding, { readonly kind: 'finished' }>

/**
 * The runs of one window, each in a worker thread of its own. The last finished run answers questions until the next one has finished;
 * one that is refused, cancelled or breaks leaves it as it was. Without a finished run every question is answered with null.
 */
export class RunSession {
  readonly #onProgress: (progress: RunProgress) => void
  readonly #workerFile: string
  #running: RunHome | null = null
  #finished: RunHome | null = null
  #lastRunId = 0

  /** @param workerFile the bundled worker; beside the running program unless told */
  constructor(onProgress: (progress: RunProgress) => void, workerFile = join(__dirname, 'run-worker.cjs')) {
    this.#onProgress = onProgress
    this.#workerFile = workerFile
  }

  /** Runs a scenario to its end. A run that is still going is cancelled first. */
  async startRun(folder: string, request: Omit<RunRequest, 'folder'>): Promise<RunAnswer> {
    this.#running?.cancel()
    this.#finished?.cancelExport()
    const home: RunHome = new RunHome(this.#workerFile, (progress) => {
      if (this.#running === home) this.#onProgress(progress)
    })
    this.#running = home
    const ending = await home.start({ ...request, folder })
    const isLatest = this.#running === home
    if (isLatest) this.#running = null
    if (ending.kind !== 'finished' || !isLatest) {
      await home.close()
      return ending.kind === 'finished' ? { kind: 'cancelled' } : ending
    }
    const previous = this.#finished
    this.#finished = home
    void previous?.close()
    this.#lastRunId += 1
    return { ...ending, runId: this.#lastRunId }
  }

  async cancelRun(): Promise<void> {
    this.#running?.cancel()
  }

  /** Writes sends of the last finished run to a file. A run that is started meanwhile ends the export as cancelled. */
  async exportSends(request: ExportRequest, onProgress: (progress: ExportProgress) => void): Promise<ExportEnding> {
    return this.#finished?.exportSends(request, onProgress) ?? { kind: 'cancelled' }
  }

  async cancelExport(): Promise<void> {
    this.#finished?.cancelExport()
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    const homes = [this.#running, this.#finished]
    this.#running = null
    this.#finished = null
    await Promise.all(homes.map((home) => home?.close()))
  }

  overview(): Promise<RunOverview | null> {
    return this.#ask('overview')
  }

  frame(at: number): Promise<Answer<'frame'> | null> {
    return this.#ask('frame', at)
  }

  nextOccurrence(at: number): Promise<number | null> {
    return this.#ask('nextOccurrence', at)
  }

  previousOccurrence(at: number): Promise<number | null> {
    return this.#ask('previousOccurrence', at)
  }

  histogram(slices: number, journey?: string): Promise<ActivityHistogram | null> {
    return this.#ask('histogram', slices, journey)
  }

  instances(query: RowQuery): Promise<Answer<'instances'> | null> {
    return this.#ask('instances', query)
  }

  instance(index: number): Promise<Answer<'instance'> | null> {
    return this.#ask('instance', index)
  }

  sends(query: RowQuery): Promise<Answer<'sends'> | null> {
    return this.#ask('sends', query)
  }

  send(index: number): Promise<Answer<'send'> | null> {
    return this.#ask('send', index)
  }

  refusals(query: RowQuery): Promise<Answer<'refusals'> | null> {
    return this.#ask('refusals', query)
  }

  profiles(query: ProfileQuery): Promise<Answer<'profiles'> | null> {
    return this.#ask('profiles', query)
  }

  profile(profile: string): Promise<Answer<'profile'> | null> {
    return this.#ask('profile', profile)
  }

  memberships(profile: string): Promise<Answer<'memberships'> | null> {
    return this.#ask('memberships', profile)
  }

  segmentCounts(at: number): Promise<Answer<'segmentCounts'> | null> {
    return this.#ask('segmentCounts', at)
  }

  /** The result as `--json` writes it, with up to `limit` rows of each kind. */
  result(limit: number): Promise<Answer<'result'> | null> {
    return this.#ask('result', limit)
  }

  async #ask<Name extends QuestionName>(name: Name, ...args: Parameters<RunReader[Name]>): Promise<Answer<Name> | null> {
    const home = this.#finished
    if (home === null) return null
    try {
      return await home.ask(name, args)
    } catch (failure) {
      // A run that has made room for the next one, or has died, has nothing to say any more; a question that broke is a mistake of ours.
      if (!home.isOpen) {
        if (this.#finished === home) this.#finished = null
        return null
      }
      throw failure
    }
  }
}
