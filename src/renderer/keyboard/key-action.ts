import type { MenuCommand } from '../../preload/bridge-contract.ts'

export interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const plainKeys: Readonly<Record<string, MenuCommand>> = {
  ' ': 'play-pause',
  ArrowRight: 'next-occurrence',
  ArrowLeft: 'previous-occurrence',
  Home: 'to-start',
  End: 'run-to-end',
}

/**
 * What a key does.
 * @param focus a text field keeps its keys; a button keeps Space, which presses it
 */
export function keyAction(pressed: PressedKey, focus: 'field' | 'button' | 'none'): MenuCommand | null {
  if (pressed.altKey) return null
  if (pressed.ctrlKey || pressed.metaKey) {
    if (pressed.key.toLowerCase() === 'z' && focus !== 'field') return pressed.shiftKey ? 'redo-act' : 'undo-act'
    if (pressed.key !== 'Enter') return null
    return pressed.shiftKey ? 'run' : 'run-to-end'
  }
  if (focus === 'field' || pressed.shiftKey || (focus === 'button' && pressed.key === ' ')) return null
  return plainKeys[pressed.key] ?? null
}
