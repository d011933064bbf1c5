import { create } from 'zustand'
import type { WayId } from '../../engine/edit/way-place.ts'

/** The way that a step is to be put on, and where the menu that asks for its kind stands, px of the window; null while nothing is asked. */
export const useInsertMenu = create<{ readonly asked: { readonly way: WayId; readonly x: number; readonly y: number } | null }>()(() => ({
  asked: null,
}))

export function askForStep(way: WayId, at: DOMRect): void {
  useInsertMenu.setState({ asked: { way, x: at.left + at.width / 2, y: at.bottom } })
}

export const closeInsertMenu = (): void => useInsertMenu.setState({ asked: null })
