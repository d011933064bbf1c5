import { type Chord, type Command, commandOf } from '../../preload/commands.ts'

const isMac = navigator.userAgent.includes('Mac')

const names: Readonly<Record<string, string>> = { ' ': 'Space', ArrowRight: '→', ArrowLeft: '←', ArrowUp: '↑', ArrowDown: '↓', '-': '−' }

/** A key together with the one that this machine's shortcuts are made with, as its menus write it. */
export function withControl(key: string): string {
  return isMac ? `⌘${key}` : `Ctrl ${key}`
}

/** A key as this machine's menus write it. */
function chordName({ key, mod, shift }: Chord): string {
  const name = `${shift ? 'Shift ' : ''}${names[key] ?? key}`
  return mod ? withControl(name) : name
}

/** The key that a command is shown with; '' where it has none. */
export function keyOf(command: Command): string {
  const [chord] = commandOf(command).keys
  return chord ? chordName(chord) : ''
}

/** All keys of a command; signs that stand for the same one are named once. */
export function keysOf(command: Command): string[] {
  const names = commandOf(command).keys.map(chordName)
  return names.includes('+') ? names.filter((name) => name !== '=') : names
}

/** A command's words with its key, for a tooltip. */
export function withKey(label: string, command: Command): string {
  const key = keyOf(command)
  return key === '' ? label : `${label} (${key})`
}
