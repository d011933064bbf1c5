import { MiniMap } from '@xyflow/react'
import styles from './journey-canvas.module.css'
import { useMap } from './map-fold.ts'

/** Small enough to leave room beside it on a small canvas, px. */
const mapSize = { width: 150, height: 104 }

/** The whole journey at a glance, where somebody wants it: dragging in it moves the canvas. */
export function CanvasMap() {
  const [isOpen] = useMap()
  if (!isOpen) return null
  return <MiniMap className={styles.map} style={mapSize} pannable zoomable ariaLabel="Map of the canvas" nodeBorderRadius={12} />
}
