import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Memory } from '../memory/memory.ts'
import { minimumSize, placeOnScreen } from './place-on-screen.ts'

/** The one window, where it was last time. It shows itself when its first picture is ready. */
export function openWindow(memory: Memory): BrowserWindow {
  const place = placeOnScreen(
    memory.window,
    [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...place,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Journey Rehearsal',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#12151b' : '#f6f7f9',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (memory.window?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  rememberPlace(window, memory)
  return window
}

function rememberPlace(window: BrowserWindow, memory: Memory): void {
  window.on('close', () => memory.rememberWindow({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
}
