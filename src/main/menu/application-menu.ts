import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../preload/bridge-contract.ts'

interface MenuActions {
  command(command: MenuCommand): void
  openRecent(folder: string): void
}

/** The application menu. What concerns the page is sent to it as a command; the page does the rest. */
export function applicationMenu(actions: MenuActions, recent: readonly string[], isMac: boolean): MenuItemConstructorOptions[] {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    click: () => actions.command(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const openRecent: MenuItemConstructorOptions = {
    label: 'Open recent',
    enabled: recent.length > 0,
    submenu: recent.map((folder) => ({ label: folder, click: () => actions.openRecent(folder) })),
  }
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('Open workspace…', 'open-workspace', 'CmdOrCtrl+O'),
        openRecent,
        item('Reload workspace', 'reload-workspace', 'CmdOrCtrl+R'),
        { type: 'separator' },
        item('Export result…', 'export-result', 'CmdOrCtrl+E'),
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit', accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    { role: 'editMenu' },
    { label: '&Rehearsal', submenu: rehearsalMenu(item) },
    {
      label: '&View',
      submenu: [
        item('Destination catalogue…', 'catalogue', 'CmdOrCtrl+Shift+D'),
        { type: 'separator' },
        item('Light or dark', 'toggle-theme', 'CmdOrCtrl+Shift+L'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools' },
      ],
    },
  ]
}

/** The transport. Its single keys (Space, arrows) are the page's own, because in a text field they have to stay what they are. */
function rehearsalMenu(item: (label: string, command: MenuCommand, accelerator?: string) => MenuItemConstructorOptions) {
  const pageKey = (label: string, command: MenuCommand, key: string): MenuItemConstructorOptions => ({
    ...item(label, command, key),
    registerAccelerator: false,
  })
  return [
    item('Run', 'run', 'CmdOrCtrl+Shift+Enter'),
    item('Run to the end', 'run-to-end', 'CmdOrCtrl+Enter'),
    { type: 'separator' as const },
    pageKey('Play or pause', 'play-pause', 'Space'),
    pageKey('Next occurrence', 'next-occurrence', 'Right'),
    pageKey('Previous occurrence', 'previous-occurrence', 'Left'),
    pageKey('To the start', 'to-start', 'Home'),
    { type: 'separator' as const },
    item('Publish…', 'publish', 'CmdOrCtrl+Shift+P'),
    pageKey('Undo the last act', 'undo-act', 'CmdOrCtrl+Z'),
    pageKey('Redo the act', 'redo-act', 'CmdOrCtrl+Shift+Z'),
  ]
}
