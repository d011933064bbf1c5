import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { serveBridge } from './bridge/serve-bridge.ts'
import { newsFor } from './bridge/tell-window.ts'
import { Memory } from './memory/memory.ts'
import { Recovery } from './memory/recovery.ts'
import { RehearsalApp } from './rehearsal-app.ts'
import { workspaceOnCommandLine } from './start/workspace-on-command-line.ts'
import { denyNavigation } from './window/deny-navigation.ts'
import { openWindow } from './window/open-window.ts'

const page = join(__dirname, '../renderer/index.html')

const namedOn = (argv: readonly string[], workingFolder: string): string | null =>
  workspaceOnCommandLine(argv, app.isPackaged ? null : app.getAppPath(), workingFolder)

/** Only the window's own frame, showing the app's own page. */
function isOwnPage(window: BrowserWindow, event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === window.webContents.mainFrame && frame.url.split(/[?#]/)[0] === pathToFileURL(page).href
}

function showApp(): void {
  const memory = new Memory(app.getPath('userData'))
  const window = openWindow(memory)
  const rehearsal = new RehearsalApp(window, memory, new Recovery(app.getPath('userData')), newsFor(window))
  serveBridge(ipcMain, rehearsal.handlers(), (event) => isOwnPage(window, event))
  rehearsal.start(namedOn(process.argv, process.cwd()))

  app.on('second-instance', (_event, argv, workingFolder) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    const named = namedOn(argv, workingFolder)
    if (named !== null) void rehearsal.openFromOutside(named)
  })
  // A page that crashed is shown anew; the run is main's and is still there.
  window.webContents.on('render-process-gone', () => window.reload())
  beforeQuitting(() => rehearsal.close())
  void window.loadFile(page)
}

/** The app ends when this is done. */
function beforeQuitting(finish: () => Promise<void>): void {
  let isDone = false
  app.on('will-quit', (event) => {
    if (isDone) return
    event.preventDefault()
    void finish().finally(() => {
      isDone = true
      // Asked for within this very event, which has just been prevented, it would not be heard.
      setImmediate(() => app.quit())
    })
  })
}

const ownFolder = app.commandLine.getSwitchValue('user-data-dir')
if (ownFolder !== '') app.setPath('userData', ownFolder)

if (app.requestSingleInstanceLock()) {
  app.on('web-contents-created', (_event, contents) => denyNavigation(contents))
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(showApp)
} else {
  app.quit()
}
