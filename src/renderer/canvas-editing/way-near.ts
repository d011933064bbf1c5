import type { WayId } from '../../engine/edit/way-place.ts'

/** How near to the plus of a way something has to be let go to be put on it, px of the window. */
const reach = 56

/** The way whose plus is nearest to a place of the window, px; null where none is near, and outside the canvas. */
export function wayNear(x: number, y: number): WayId | null {
  const canvas = document.elementFromPoint(x, y)?.closest('[data-region="canvas"]')
  if (!canvas) return null
  let [nearest, distance]: [WayId | null, number] = [null, reach]
  for (const plus of canvas.querySelectorAll<HTMLElement>('button[data-way-step]')) {
    const { left, top, width, height } = plus.getBoundingClientRect()
    const away = Math.hypot(left + width / 2 - x, top + height / 2 - y)
    const { wayStep, wayBranch } = plus.dataset
    if (away >= distance || wayStep === undefined) continue
    nearest = { step: wayStep, branch: wayBranch ?? null }
    distance = away
  }
  return nearest
}
