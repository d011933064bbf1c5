import type { Chord } from '../../preload/commands.ts'

const names: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowRight: 'Right',
  ArrowLeft: 'Left',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  '+': 'Plus',
}

/** A key as Electron's menus write it. */
export function accelerator({ key, mod, shift }: Chord): string {
  return [...(mod ? ['CmdOrCtrl'] : []), ...(shift ? ['Shift'] : []), names[key] ?? key].join('+')
}
