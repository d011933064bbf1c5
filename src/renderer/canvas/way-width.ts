import type { HeatLevel } from './heat.ts'
import type { Overlay } from './overlay.ts'

const thinnest = 1.5
const thickest = 9
const even = 2
const perLevel = 1.4

/**
 * How thick a way is drawn, px: by the share of all admitted that took it, or by how warm it is.
 *
 * @param level null where heat is not known
 */
export function wayWidth(overlay: Overlay, taken: number, admitted: number, level: HeatLevel | null): number {
  switch (overlay) {
    case 'flow':
      return taken === 0 || admitted === 0 ? thinnest : thinnest + Math.min(1, taken / admitted) * (thickest - thinnest)
    case 'heat':
      return thinnest + (level ?? 0) * perLevel
    case 'coverage':
    case 'none':
      return even
  }
}
