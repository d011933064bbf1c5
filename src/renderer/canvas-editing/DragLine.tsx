import styles from './drag-line.module.css'
import { misconnectionWords } from './misconnection-words.ts'
import { useWayDrag } from './way-drag.ts'

/** The way that is dragged, from where it was taken to the pointer, and what letting it go there would do. */
export function DragLine() {
  const drag = useWayDrag((state) => state.drag)
  if (drag === null) return null
  const { from, to, over, targets } = drag
  const why = over === null || over.step === null ? null : (targets.get(over.step) ?? null)
  const words =
    over === null ? 'Add a step or end the path' : over.step === null ? 'End the path' : why === null ? null : misconnectionWords[why]
  return (
    <div className={styles.layer} data-allowed={why === null}>
      <svg aria-hidden>
        <path d={`M${from.x} ${from.y} L${to.x} ${to.y}`} />
        <circle cx={to.x} cy={to.y} r={4} />
      </svg>
      {words !== null && (
        <div className={styles.words} role="status" style={{ left: to.x + 14, top: to.y + 14 }}>
          {words}
        </div>
      )}
    </div>
  )
}
