import type { MenuItemConstructorOptions } from 'electron'
import { type Command, commandNames, commandOf } from '../../preload/commands.ts'
import { accelerator } from './accelerator.ts'

interface MenuActions {
  command(command: Command): void
  openRecent(folder: string): void
}

type Item = MenuItemConstructorOptions

const tabCommands = commandNames.filter((name) => commandOf(name).group === 'Tabs')

const line: Item = { type: 'separator' }

/** The application menu. What concerns the page is sent to it as a command; the page does the rest. */
export function applicationMenu(actions: MenuActions, recent: readonly string[], isMac: boolean): Item[] {
  const items = (...names: readonly Command[]): Item[] => names.map((name) => commandItem(name, actions))
  const openRecent: Item = {
    label: 'Open recent',
    enabled: recent.length > 0,
    submenu: recent.map((folder) => ({ label: folder, click: () => actions.openRecent(folder) })),
  }
  const quit: Item = isMac ? { role: 'close' } : { role: 'quit', accelerator: 'CmdOrCtrl+Q' }
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    fileMenu(items, openRecent, quit),
    {
      label: '&Edit',
      submenu: [
        ...items('undo', 'redo'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        line,
        { label: 'Steps', submenu: stepItems(items) },
      ],
    },
    {
      label: '&Playback',
      submenu: [
        ...items('play-pause', 'run-to-end', 'to-start', 'go-to'),
        line,
        ...items('next-occurrence', 'previous-occurrence', 'step-through'),
        line,
        ...items('faster', 'slower'),
        line,
        ...items('add-bookmark', 'next-bookmark', 'previous-bookmark', 'bookmarks'),
        line,
        ...items('brush-from', 'brush-to', 'all-time'),
      ],
    },
    {
      label: '&Rehearsal',
      submenu: [
        ...items('new-rehearsal'),
        line,
        ...items('edit-scenario', 'edit-people'),
        line,
        ...items('run', 'run-other-seed', 'run-all'),
        line,
        ...items('inject', 'publish'),
      ],
    },
    {
      label: '&View',
      submenu: [
        ...items('palette', 'find-step', 'catalogue'),
        line,
        { label: 'Tables', submenu: items(...tabCommands) },
        ...items('next-row', 'previous-row'),
        ...items('next-region', 'previous-region'),
        line,
        ...items('maximize-tables', 'toggle-theme'),
        line,
        ...zoomItems,
      ],
    },
    { role: 'help', submenu: items('shortcuts') },
  ]
}

const fileMenu = (items: (...names: readonly Command[]) => Item[], openRecent: Item, quit: Item): Item => ({
  label: '&File',
  submenu: [
    ...items('new-workspace', 'open-workspace'),
    openRecent,
    ...items('reload-workspace'),
    line,
    ...items('new-journey', 'new-journey-from-template', 'import-journey'),
    { label: 'New in the workspace', submenu: items('new-event', 'new-segment', 'new-namespace', 'new-destination', 'new-data-source') },
    ...items('edit-workspace'),
    line,
    ...items('save', 'publish-journey', 'compare-versions', 'export-result'),
    line,
    quit,
  ],
})

/** What is done to the steps that are selected on the canvas. */
const stepItems = (items: (...names: readonly Command[]) => Item[]): Item[] => [
  ...items('select-all-steps'),
  line,
  ...items('cut-steps', 'copy-steps', 'paste-steps', 'duplicate-steps'),
  line,
  ...items('add-step', 'delete-step'),
  line,
  ...items('lay-out-anew'),
]

const zoomItems: readonly Item[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  line,
  { role: 'togglefullscreen' },
  { role: 'toggleDevTools' },
]

/** Keys that a text field keeps for itself are the page's own, and only shown here. */
function commandItem(name: Command, actions: MenuActions): Item {
  const { title, keys, inFields } = commandOf(name)
  const [key] = keys
  return {
    id: name,
    label: title,
    click: () => actions.command(name),
    ...(key && { accelerator: accelerator(key), ...(inFields ? {} : { registerAccelerator: false }) }),
  }
}
