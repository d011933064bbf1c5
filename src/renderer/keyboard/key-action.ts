import { type Chord, type Command, commandNames, commandOf } from '../../preload/commands.ts'

export interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Where the keyboard is: a text field keeps its keys, a choice those that are typed; a button keeps Space, which presses it. */
export type Focus = 'field' | 'choice' | 'button' | 'none'

/** What a key does, by the table of commands. @param isOnCanvas whether the steps of the canvas are what the keyboard is at */
export function keyAction(pressed: PressedKey, focus: Focus, isOnCanvas = false): Command | null {
  if (pressed.altKey || (focus === 'button' && pressed.key === ' ')) return null
  return commandNames.find((name) => (isOnCanvas || !commandOf(name).onCanvas) && isFor(name, pressed, focus)) ?? null
}

function isFor(name: Command, pressed: PressedKey, focus: Focus): boolean {
  const { keys, inFields } = commandOf(name)
  return keys.some((chord) => isPressed(chord, pressed) && isFree(chord, focus, inFields))
}

function isFree(chord: Chord, focus: Focus, inFields: boolean): boolean {
  if (focus === 'choice') return !isTyped(chord)
  return focus !== 'field' || (inFields && !isTyped(chord))
}

function isPressed({ key, mod = false, shift = false }: Chord, pressed: PressedKey): boolean {
  if (pressed.key.toUpperCase() !== key.toUpperCase() || (pressed.ctrlKey || pressed.metaKey) !== mod) return false
  return isSign(key) || pressed.shiftKey === shift
}

/** A key that writes something, or moves in what was written. */
function isTyped({ key, mod = false }: Chord): boolean {
  return !mod && !/^F\d+$/.test(key)
}

/** On some keyboards a sign is there with Shift, on others without. */
function isSign(key: string): boolean {
  return key.length === 1 && /[^A-Z0-9 ]/.test(key)
}
