import type { Rectangle } from 'electron'
import type { RememberedWindow } from '../memory/memory.ts'

const defaultSize = { width: 1440, height: 900 } as const
export const minimumSize = { width: 1040, height: 640 } as const

/** How much of a remembered window has to lie on a screen for it to come back there, px. */
const visibleAtLeast = 120

export type Place = { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number }

/** Where the window opens: where it was, unless that screen is gone; then centred (no x and y), no larger than the primary screen. */
export function placeOnScreen(remembered: RememberedWindow | null, workAreas: readonly Rectangle[]): Place {
  const primary = workAreas[0] ?? { x: 0, y: 0, ...defaultSize }
  const wanted = remembered ?? defaultSize
  const size = { width: Math.min(wanted.width, primary.width), height: Math.min(wanted.height, primary.height) }
  if (remembered === null) return size
  const stillVisible = workAreas.some((area) => overlap(remembered, area) >= visibleAtLeast)
  return stillVisible ? { width: remembered.width, height: remembered.height, x: remembered.x, y: remembered.y } : size
}

/** The shorter side of what two rectangles share, px. */
function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.min(width, height)
}
