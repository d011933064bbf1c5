import styles from './canvas-editing.module.css'
import { useSelectionRectangle } from './selection-rectangle.ts'

export function SelectionRectangle() {
  const drawn = useSelectionRectangle((state) => state.drawn)
  if (drawn === null) return null
  const { left, top, right, bottom } = drawn
  return <div className={styles.rectangle} style={{ left, top, width: right - left, height: bottom - top }} />
}
