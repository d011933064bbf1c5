import { type CommandGroup, commandNames, commandOf } from '../../preload/commands.ts'
import { keysOf, withControl } from '../keyboard/key-names.ts'
import styles from './shortcuts.module.css'
import { WindowDialog } from './WindowDialog.tsx'

interface Shortcut {
  readonly title: string
  readonly keys: readonly string[]
}

const groups: readonly CommandGroup[] = ['Playback', 'Rehearsal', 'Edit', 'File', 'View', 'Help']

/** Keys that parts of the window have while the keyboard is in them. */
const inTables: readonly Shortcut[] = [
  { title: 'Tabs of the tables, from the left', keys: [`${withControl('1')} … ${withControl('9')}`] },
  { title: 'Another row', keys: ['↑', '↓'] },
  { title: 'Compare with another payload', keys: ['Shift ↑', 'Shift ↓'] },
  { title: 'Copy the payload', keys: [withControl('C')] },
  { title: 'Copy its requests as cURL', keys: [withControl('Shift C')] },
]
const onTimeline: readonly Shortcut[] = [
  { title: 'Keep everything to a stretch of time: drag on the axis, or', keys: ['Shift drag'] },
  { title: 'All time again', keys: ['Esc'] },
  { title: 'Less or more time', keys: ['Shift ↑', 'Shift ↓'] },
  { title: 'Earlier or later time', keys: ['Shift ←', 'Shift →'] },
  { title: 'The whole clock', keys: ['0'] },
]
const onCanvas: readonly Shortcut[] = [
  { title: 'Along the ways, and select', keys: ['↑', '↓', '←', '→'] },
  { title: 'Among the pluses of a step, and back to it', keys: ['←', '→', '↑'] },
  { title: 'Move the selected cards', keys: ['Alt ↑', 'Alt ↓', 'Alt ←', 'Alt →'] },
  { title: 'To the fields of the step', keys: ['Enter'] },
  { title: 'Select several', keys: ['Shift click', 'Shift drag'] },
]
const inQueries: readonly Shortcut[] = [
  { title: 'Run the query', keys: [withControl('Enter')] },
  { title: 'Names that fit here', keys: ['Ctrl Space'] },
  { title: 'Open what a cell of the result names', keys: ['Enter'] },
]

/** Every key that does something. */
export function ShortcutsDialog({ opened }: { readonly opened: boolean }) {
  return (
    <WindowDialog opened={opened} title="Keyboard shortcuts" size={720}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <ShortcutGroup key={group} title={group} shortcuts={shortcutsOf(group)} />
        ))}
        <ShortcutGroup title="On the canvas" shortcuts={onCanvas} />
        <ShortcutGroup title="On the timeline" shortcuts={onTimeline} />
        <ShortcutGroup title="In tables" shortcuts={inTables} />
        <ShortcutGroup title="In SQL" shortcuts={inQueries} />
      </div>
    </WindowDialog>
  )
}

function ShortcutGroup({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly Shortcut[] }) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <dl>
        {shortcuts.map(({ title: what, keys }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function shortcutsOf(group: CommandGroup): Shortcut[] {
  return commandNames
    .filter((name) => commandOf(name).group === group && commandOf(name).keys.length > 0)
    .map((name) => ({ title: commandOf(name).title.replace('…', ''), keys: keysOf(name) }))
}
