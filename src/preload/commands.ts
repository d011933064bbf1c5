/** A key, alone or with others held. */
export interface Chord {
  /** As KeyboardEvent.key names it; letters are capitals whether Shift is held or not. */
  readonly key: string
  /** Held together with the key that this machine's shortcuts are made with: Ctrl, or ⌘. */
  readonly mod?: boolean
  readonly shift?: boolean
}

export type CommandGroup = 'File' | 'Edit' | 'Playback' | 'Rehearsal' | 'View' | 'Tabs' | 'Help'

interface CommandRow {
  /** As menus and lists of shortcuts write it. */
  readonly title: string
  readonly group: CommandGroup
  /** Any of them; the first is the one that is shown. */
  readonly keys: readonly Chord[]
  /** Its keys work in a text field too; else a field keeps them for what they are there. */
  readonly inFields: boolean
  /** Its keys work only with the focus on the canvas: elsewhere they are for what is there. */
  readonly onCanvas?: true
}

/** Everything that the window can be told to do, by key or from the menu: the one table that keys, menus and tooltips are made from. */
export const commands = {
  'new-workspace': { title: 'New workspace…', group: 'File', keys: [{ key: 'N', mod: true, shift: true }], inFields: true },
  'open-workspace': { title: 'Open workspace…', group: 'File', keys: [{ key: 'O', mod: true }], inFields: true },
  'reload-workspace': { title: 'Reload workspace', group: 'File', keys: [{ key: 'R', mod: true }], inFields: true },
  'new-journey': { title: 'Create journey…', group: 'File', keys: [{ key: 'J', mod: true }], inFields: true },
  'new-journey-from-template': {
    title: 'Create journey from a template…',
    group: 'File',
    keys: [{ key: 'J', mod: true, shift: true }],
    inFields: true,
  },
  'import-journey': { title: 'Import journey…', group: 'File', keys: [], inFields: false },
  'edit-workspace': { title: 'Workspace settings', group: 'File', keys: [], inFields: false },
  'new-event': { title: 'New event…', group: 'File', keys: [], inFields: false },
  'new-segment': { title: 'New segment…', group: 'File', keys: [], inFields: false },
  'new-namespace': { title: 'New namespace…', group: 'File', keys: [], inFields: false },
  'new-destination': { title: 'New destination…', group: 'File', keys: [], inFields: false },
  'new-data-source': { title: 'New data source…', group: 'File', keys: [], inFields: false },
  'edit-scenario': { title: 'Edit the scenario', group: 'Rehearsal', keys: [{ key: 'E', mod: true, shift: true }], inFields: true },
  'edit-people': { title: 'Edit the people of the scenario', group: 'Rehearsal', keys: [], inFields: false },
  save: { title: 'Save', group: 'File', keys: [{ key: 'S', mod: true }], inFields: true },
  'publish-journey': { title: 'Publish journey…', group: 'File', keys: [{ key: 'P', mod: true, shift: true }], inFields: true },
  'compare-versions': { title: 'Compare published versions', group: 'File', keys: [], inFields: false },
  'export-result': { title: 'Export result…', group: 'File', keys: [{ key: 'E', mod: true }], inFields: true },

  'play-pause': { title: 'Play or pause', group: 'Playback', keys: [{ key: ' ' }], inFields: false },
  'run-to-end': { title: 'Run to the end', group: 'Playback', keys: [{ key: 'Enter', mod: true }, { key: 'End' }], inFields: true },
  'to-start': { title: 'To the start', group: 'Playback', keys: [{ key: 'Home' }], inFields: false },
  'go-to': { title: 'Go to an instant…', group: 'Playback', keys: [{ key: 'G' }], inFields: false },
  'next-occurrence': { title: 'Next occurrence', group: 'Playback', keys: [{ key: 'ArrowRight' }], inFields: false },
  'previous-occurrence': { title: 'Previous occurrence', group: 'Playback', keys: [{ key: 'ArrowLeft' }], inFields: false },
  'step-through': { title: 'Step through everybody or the selected', group: 'Playback', keys: [{ key: 'S' }], inFields: false },
  faster: { title: 'Faster', group: 'Playback', keys: [{ key: '+' }, { key: '=' }], inFields: false },
  slower: { title: 'Slower', group: 'Playback', keys: [{ key: '-' }], inFields: false },
  'add-bookmark': { title: 'Bookmark this instant', group: 'Playback', keys: [{ key: 'B' }], inFields: false },
  'next-bookmark': { title: 'Next bookmark', group: 'Playback', keys: [{ key: 'ArrowRight', mod: true }], inFields: false },
  'previous-bookmark': { title: 'Previous bookmark', group: 'Playback', keys: [{ key: 'ArrowLeft', mod: true }], inFields: false },
  'brush-from': { title: 'Only from this time on', group: 'Playback', keys: [{ key: '[' }], inFields: false },
  'brush-to': { title: 'Only up to this time', group: 'Playback', keys: [{ key: ']' }], inFields: false },
  'all-time': { title: 'All time again', group: 'Playback', keys: [], inFields: false },
  bookmarks: { title: 'Bookmarks…', group: 'Playback', keys: [{ key: 'B', shift: true }], inFields: false },

  'new-rehearsal': { title: 'New rehearsal…', group: 'Rehearsal', keys: [{ key: 'N', mod: true }], inFields: true },
  run: { title: 'Run again', group: 'Rehearsal', keys: [{ key: 'Enter', mod: true, shift: true }], inFields: true },
  'run-other-seed': { title: 'Run with another seed', group: 'Rehearsal', keys: [{ key: 'R', mod: true, shift: true }], inFields: true },
  'run-all': { title: 'Run all scenarios', group: 'Rehearsal', keys: [{ key: 'A', mod: true, shift: true }], inFields: true },
  publish: { title: 'Publish at this time…', group: 'Rehearsal', keys: [{ key: 'P', shift: true }], inFields: false },
  inject: { title: 'Inject at this time…', group: 'Rehearsal', keys: [{ key: 'I' }], inFields: false },
  undo: { title: 'Undo', group: 'Edit', keys: [{ key: 'Z', mod: true }], inFields: false },
  'add-step': { title: 'Add a step after the selected one', group: 'Edit', keys: [{ key: 'A' }], inFields: false },
  'delete-step': { title: 'Delete the selected steps', group: 'Edit', keys: [{ key: 'Delete' }, { key: 'Backspace' }], inFields: false },
  'select-all-steps': { title: 'Select all steps', group: 'Edit', keys: [{ key: 'A', mod: true }], inFields: false, onCanvas: true },
  'cut-steps': { title: 'Cut the selected steps', group: 'Edit', keys: [{ key: 'X', mod: true }], inFields: false, onCanvas: true },
  'copy-steps': { title: 'Copy the selected steps', group: 'Edit', keys: [{ key: 'C', mod: true }], inFields: false, onCanvas: true },
  'paste-steps': { title: 'Paste steps', group: 'Edit', keys: [{ key: 'V', mod: true }], inFields: false, onCanvas: true },
  'duplicate-steps': {
    title: 'Duplicate the selected steps',
    group: 'Edit',
    keys: [{ key: 'D', mod: true }],
    inFields: false,
    onCanvas: true,
  },
  'lay-out-anew': { title: 'Lay out the canvas anew', group: 'Edit', keys: [], inFields: false },
  redo: {
    title: 'Redo',
    group: 'Edit',
    keys: [
      { key: 'Z', mod: true, shift: true },
      { key: 'Y', mod: true },
    ],
    inFields: false,
  },

  'maximize-tables': { title: 'Tables over the canvas', group: 'View', keys: [{ key: 'M', mod: true, shift: true }], inFields: true },
  catalogue: { title: 'Destination catalogue…', group: 'View', keys: [{ key: 'D', mod: true, shift: true }], inFields: true },
  palette: { title: 'Command palette…', group: 'View', keys: [{ key: 'K', mod: true }], inFields: true },
  'find-step': { title: 'Find a step on the canvas', group: 'View', keys: [{ key: 'F', mod: true }], inFields: true },
  'next-region': { title: 'Next region of the window', group: 'View', keys: [{ key: 'F6' }], inFields: true },
  'previous-region': { title: 'Previous region of the window', group: 'View', keys: [{ key: 'F6', shift: true }], inFields: true },
  'next-row': { title: 'Next row of the table, and its story', group: 'View', keys: [{ key: 'J' }], inFields: false },
  'previous-row': { title: 'Previous row of the table, and its story', group: 'View', keys: [{ key: 'K' }], inFields: false },
  'toggle-theme': { title: 'Light or dark', group: 'View', keys: [{ key: 'L', mod: true, shift: true }], inFields: true },

  'tab-1': { title: 'Tab 1 of the tables', group: 'Tabs', keys: [{ key: '1', mod: true }], inFields: true },
  'tab-2': { title: 'Tab 2 of the tables', group: 'Tabs', keys: [{ key: '2', mod: true }], inFields: true },
  'tab-3': { title: 'Tab 3 of the tables', group: 'Tabs', keys: [{ key: '3', mod: true }], inFields: true },
  'tab-4': { title: 'Tab 4 of the tables', group: 'Tabs', keys: [{ key: '4', mod: true }], inFields: true },
  'tab-5': { title: 'Tab 5 of the tables', group: 'Tabs', keys: [{ key: '5', mod: true }], inFields: true },
  'tab-6': { title: 'Tab 6 of the tables', group: 'Tabs', keys: [{ key: '6', mod: true }], inFields: true },
  'tab-7': { title: 'Tab 7 of the tables', group: 'Tabs', keys: [{ key: '7', mod: true }], inFields: true },
  'tab-8': { title: 'Tab 8 of the tables', group: 'Tabs', keys: [{ key: '8', mod: true }], inFields: true },
  'tab-9': { title: 'Tab 9 of the tables', group: 'Tabs', keys: [{ key: '9', mod: true }], inFields: true },

  shortcuts: { title: 'Keyboard shortcuts', group: 'Help', keys: [{ key: '?' }, { key: 'F1' }], inFields: false },
} as const satisfies Readonly<Record<string, CommandRow>>

export type Command = keyof typeof commands

/** All commands, in the order of the table. */
export const commandNames = Object.keys(commands) as readonly Command[]

export const commandOf = (command: Command): CommandRow => commands[command]
