import { create } from 'zustand'
import type { WayId } from '../../engine/edit/way-place.ts'

interface Place {
  readonly x: number
  readonly y: number
}

/** The way that is asked about: what is to stand on it, or where it leads. The menu stands at a place of the window, px; null while nothing is asked. */
export const useInsertMenu = create<{ readonly asked: (Place & { readonly way: WayId }) | null }>()(() => ({ asked: null }))

export function askForStep(way: WayId, at: DOMRect): void {
  openWayMenu(way, { x: at.left + at.width / 2, y: at.bottom })
}

export const openWayMenu = (way: WayId, { x, y }: Place): void => useInsertMenu.setState({ asked: { way, x, y } })
export const closeInsertMenu = (): void => useInsertMenu.setState({ asked: null })
