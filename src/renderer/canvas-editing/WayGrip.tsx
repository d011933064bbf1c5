import type { WayId } from '../../engine/edit/way-place.ts'
import styles from './canvas-editing.module.css'
import { dragWay } from './way-drag.ts'

/** Where a way leaves its card: pulled, it leads elsewhere. By keyboard the way's own button does the same. @param at along the lower border, 0 to 1 */
export function WayGrip({ way, at }: { readonly way: WayId; readonly at: number }) {
  return (
    <span
      className={`${styles.grip} nodrag nopan`}
      style={{ left: `${at * 100}%` }}
      title="Drag to where this way leads"
      data-grip={`${way.step}:${way.branch ?? ''}`}
      aria-hidden
      onPointerDown={(event) => dragWay(way, event)}
    />
  )
}

/** Over the card of an open end: pulled, the path leads on. */
export function EndGrip({ way }: { readonly way: WayId }) {
  return (
    <span
      className={`${styles.endGrip} nodrag nopan`}
      title="Drag to where this path leads on"
      aria-hidden
      onPointerDown={(event) => dragWay(way, event)}
    />
  )
}
