import { IconPlus } from '@tabler/icons-react'
import type { CanvasEdge } from '../canvas/journey-to-canvas.ts'
import styles from './canvas-editing.module.css'
import { askForStep } from './insert-menu-state.ts'

/** On a way: puts a step there. */
export function InsertButton({ way, x, y }: { readonly way: CanvasEdge; readonly x: number; readonly y: number }) {
  const where = way.label === null ? `after ${way.step}` : `on ${way.label} of ${way.step}`
  return (
    <button
      type="button"
      className={`${styles.insert} nodrag nopan`}
      aria-label={`Add a step ${where}`}
      title="Add a step here, or lead the way elsewhere"
      data-way-step={way.step}
      data-way-branch={way.branch ?? undefined}
      style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
      onClick={(event) => askForStep({ step: way.step, branch: way.branch }, event.currentTarget.getBoundingClientRect())}
    >
      <IconPlus size={12} stroke={2.2} aria-hidden />
    </button>
  )
}
