import { type BrowserWindow, dialog, shell } from 'electron'
import type { SendQuery } from '../engine/account/views.ts'
import type { RunSession } from '../host/index.ts'
import type { ExportAnswer } from '../preload/bridge-contract.ts'
import type { TellWindow } from './bridge/tell-window.ts'

/** Exports of sends to files that the person names. */
export class PayloadExports {
  readonly #window: BrowserWindow
  readonly #session: RunSession
  readonly #tell: TellWindow
  /** The only file that the page may have shown. */
  #lastPath: string | null = null

  constructor(window: BrowserWindow, session: RunSession, tell: TellWindow) {
    this.#window = window
    this.#session = session
    this.#tell = tell
  }

  async export(run: number, query: SendQuery): Promise<ExportAnswer> {
    const overview = await this.#session.ask(run, 'overview')
    if (overview === null) return { kind: 'dismissed' }
    const answer = await dialog.showSaveDialog(this.#window, {
      title: 'Export payloads',
      buttonLabel: 'Export',
      defaultPath: `${overview.scenario.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.sends.ndjson`,
      filters: [{ name: 'One JSON object a line', extensions: ['ndjson', 'jsonl'] }],
    })
    if (answer.canceled || !answer.filePath) return { kind: 'dismissed' }
    this.#tell('exportProgress', { written: 0, total: null })
    const ending = await this.#session.exportSends(run, { path: answer.filePath, query }, (progress) =>
      this.#tell('exportProgress', progress),
    )
    if (ending.kind === 'done') this.#lastPath = ending.path
    return ending
  }

  async showLast(): Promise<void> {
    if (this.#lastPath !== null) shell.showItemInFolder(this.#lastPath)
  }
}
