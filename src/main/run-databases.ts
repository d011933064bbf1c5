import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { QueryAnswer, ResultPage, ResultQuery } from '../engine/account/database/query-views.ts'
import { type AskedRun, makeDatabaseFile, RunQueries, type RunSession } from '../host/index.ts'
import type { DatabaseExportAnswer } from '../preload/bridge-contract.ts'
import type { TellWindow } from './bridge/tell-window.ts'
import { askWhere, saveFile } from './save-file.ts'

const workerFile = () => join(__dirname, 'query-worker.cjs')

/** The databases of a window's runs: queries in SQL, and files of them. */
export class RunDatabases {
  readonly #window: BrowserWindow
  readonly #session: RunSession
  readonly #tell: TellWindow
  readonly #queries: RunQueries
  #export = new AbortController()

  constructor(window: BrowserWindow, session: RunSession, tell: TellWindow) {
    this.#window = window
    this.#session = session
    this.#tell = tell
    this.#queries = new RunQueries((progress) => tell('queryProgress', progress), workerFile())
  }

  async prepare(run: number): Promise<void> {
    const asked = await this.#askedRun(run)
    if (asked !== null) this.#queries.prepare(asked)
  }

  async query(run: number, sql: string): Promise<QueryAnswer> {
    const asked = await this.#askedRun(run)
    return asked === null ? { kind: 'failed', message: 'This run is gone: run the scenario again.' } : this.#queries.query(asked, sql)
  }

  async cancelQuery(): Promise<void> {
    this.#queries.cancel()
  }

  rows(query: ResultQuery): Promise<ResultPage | null> {
    return this.#queries.rows(query)
  }

  /** Saves a result as CSV; null when there is none any more, or nobody wants it after all. */
  async saveResult(result: number, sort: ResultQuery['sort']): Promise<string | null> {
    const content = await this.#queries.csv(result, sort)
    return content === null ? null : saveFile(this.#window, { suggestedName: 'result.csv', content })
  }

  /** Writes all tables of a run as a SQLite file to where the person says. One at a time. */
  async export(run: number): Promise<DatabaseExportAnswer> {
    const asked = await this.#askedRun(run)
    const overview = await this.#session.ask(run, 'overview')
    if (asked === null || overview === null) return { kind: 'dismissed' }
    const path = await askWhere(this.#window, `${overview.scenario}.sqlite`)
    if (path === null) return { kind: 'dismissed' }
    this.#export.abort()
    this.#export = new AbortController()
    const { signal } = this.#export
    const made = await makeDatabaseFile(asked, (progress) => this.#tell('databaseProgress', progress), signal, workerFile())
    if (made.kind !== 'made') return made
    try {
      await writeFile(path, made.bytes)
    } catch (failure) {
      return { kind: 'failed', message: `The file could not be written: ${failure instanceof Error ? failure.message : failure}` }
    }
    return { kind: 'done', path, cutTables: made.cutTables }
  }

  async cancelExport(): Promise<void> {
    this.#export.abort()
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    this.#export.abort()
    await this.#queries.close()
  }

  async #askedRun(run: number): Promise<AskedRun | null> {
    const overview = await this.#session.ask(run, 'overview')
    if (overview === null) return null
    return {
      id: run,
      start: overview.start,
      end: overview.end,
      databaseSlice: (query) => this.#session.ask(run, 'databaseSlice', query),
      databaseRows: (table) => this.#session.ask(run, 'databaseRows', table),
    }
  }
}
