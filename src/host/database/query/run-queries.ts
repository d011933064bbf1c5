import { join } from 'node:path'
import type { QueryAnswer, QueryProgress, ResultPage, ResultQuery } from '../../../engine/account/database/query-views.ts'
import { rendersSends } from '../../../engine/account/database/send-making.ts'
import { familyTables } from '../../../engine/account/database/table-family.ts'
import { messageOf } from '../../files/file-failure.ts'
import { throttled } from '../../run/throttled.ts'
import { type AskedRun, Cancelled, slicesOf, totalsOf } from './asked-run.ts'
import type { MissingTables, TableBounds } from './query-database.ts'
import { QueryThread } from './query-thread.ts'

const mostText = 192 * 1024 * 1024
/** Of a table; and of one whose rows have to be rendered, which takes long. */
const plainBounds: TableBounds = { rows: 500_000, text: mostText }
const renderedBounds: TableBounds = { rows: 100_000, text: mostText }

interface Running {
  readonly abort: AbortController
  readonly over: Promise<unknown>
}

/**
 * Queries of a window about the database of a run. They have a thread of their own, to which the run hands over the rows of the tables that
 * are asked, slice by slice, so that neither the window nor the run's own thread is kept busy. It stays until another run is asked.
 */
export class RunQueries {
  readonly #workerFile: string
  readonly #tell: ReturnType<typeof throttled<QueryProgress>>
  readonly #bounds: (isRendered: boolean) => TableBounds
  #home: { readonly run: number; readonly thread: QueryThread } | null = null
  #running: Running | null = null

  /** @param workerFile the bundled worker; beside the running program unless told @param bounds of tables, by whether their rows are rendered */
  constructor(
    onProgress: (progress: QueryProgress) => void,
    workerFile = join(__dirname, 'query-worker.cjs'),
    bounds = (isRendered: boolean) => (isRendered ? renderedBounds : plainBounds),
  ) {
    this.#tell = throttled(onProgress)
    this.#workerFile = workerFile
    this.#bounds = bounds
  }

  /** Answers one query. The one before is cancelled. */
  async query(run: AskedRun, sql: string): Promise<QueryAnswer> {
    const before = this.#running
    const abort = new AbortController()
    before?.abort.abort()
    const answer = Promise.resolve(before?.over).then(() => this.#answer(run, sql, abort.signal))
    const running = { abort, over: answer }
    this.#running = running
    const end = () => {
      if (this.#running === running) this.#running = null
    }
    void answer.then(end, end)
    return answer
  }

  /** Starts the thread for queries about a run, unless a query is being answered. */
  prepare(run: AskedRun): void {
    if (this.#running === null) this.#threadFor(run)
  }

  /** Ends the query that is being answered: while tables are read, after a slice; while it runs, together with its thread. */
  cancel(): void {
    this.#running?.abort.abort()
  }

  /** Rows of the last result; null when there is none any more. */
  async rows(query: ResultQuery): Promise<ResultPage | null> {
    return (await this.#home?.thread.ask('rows', query).catch(() => null)) ?? null
  }

  /** All rows of the last result as comma-separated values. */
  async csv(result: number, sort: ResultQuery['sort']): Promise<string | null> {
    return (await this.#home?.thread.ask('csv', result, sort).catch(() => null)) ?? null
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    this.cancel()
    await this.#home?.thread.close()
    this.#home = null
  }

  async #answer(run: AskedRun, sql: string, signal: AbortSignal): Promise<QueryAnswer> {
    if (signal.aborted) return { kind: 'cancelled' }
    const thread = this.#threadFor(run)
    try {
      const plan = await thread.ask('plan', sql)
      if (plan.kind === 'refused') return plan
      for (const missing of await thread.ask('missing', plan.columns)) await this.#fill(run, thread, missing, signal)
      this.#tell({ phase: 'asking' }, true)
      // SQLite is not to be interrupted but with the thread that it is in.
      signal.addEventListener('abort', () => void thread.close())
      return await thread.ask('run', sql, plan.columns)
    } catch (failure) {
      if (failure instanceof Cancelled || signal.aborted) return { kind: 'cancelled' }
      // Whatever it was (memory, most likely), the next query begins anew.
      await thread.close()
      return { kind: 'failed', message: messageOf(failure) }
    }
  }

  #threadFor(run: AskedRun): QueryThread {
    if (this.#home?.run === run.id && this.#home.thread.isOpen) return this.#home.thread
    void this.#home?.thread.close()
    const thread = new QueryThread(this.#workerFile, { start: run.start, end: run.end, mostInFile: 0 })
    this.#home = { run: run.id, thread }
    return thread
  }

  async #fill(run: AskedRun, thread: QueryThread, { family, columns }: MissingTables, signal: AbortSignal): Promise<void> {
    const tables = familyTables[family].filter((table) => columns[table])
    const bounds = this.#bounds(rendersSends(columns))
    await thread.ask('begin', columns)
    try {
      let isFull = false
      this.#tell({ phase: 'reading', tables, rows: 0, share: 0 }, true)
      for await (const slice of slicesOf(run, family, columns, signal)) {
        const state = await thread.ask('add', slice, bounds)
        this.#tell({ phase: 'reading', tables, rows: state.rows, share: Math.max(slice.share, state.share) })
        isFull = state.isFull
        if (isFull) break
      }
      await thread.ask('finish', columns, isFull ? await totalsOf(run, tables) : {})
    } catch (failure) {
      if (thread.isOpen) await thread.ask('abandon', columns)
      throw failure
    }
  }
}
