import { IconPlus } from '@tabler/icons-react'
import type { CanvasEdge } from '../canvas/journey-to-canvas.ts'
import { stepKindName } from '../canvas/step-kinds.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './canvas-editing.module.css'
import { askForStep } from './insert-menu-state.ts'
import { putChosen, useCarried } from './palette-drag.ts'

/** On a way: puts a step there. */
export function InsertButton({ way, x, y }: { readonly way: CanvasEdge; readonly x: number; readonly y: number }) {
  const where = way.label === null ? `after ${way.step}` : `on ${way.label} of ${way.step}`
  const carried = useCarried((state) => state.carried?.type ?? null)
  const isOver = useCarried(({ carried: one }) => one?.over?.step === way.step && one.over.branch === way.branch)
  const preset = useWindow((state) => shownJourney(state)?.preset ?? '')
  const what = carried === null ? 'a step' : stepKindName(carried, preset)
  return (
    <button
      type="button"
      className={`${styles.insert} nodrag nopan`}
      aria-label={`Add ${what} ${where}`}
      title={carried === null ? 'Add a step here, or lead the way elsewhere' : `Put ${what} here`}
      data-wanted={carried !== null}
      data-over={isOver}
      data-way-step={way.step}
      data-way-branch={way.branch ?? undefined}
      style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
      onClick={(event) => {
        const id = { step: way.step, branch: way.branch }
        if (!putChosen(id)) askForStep(id, event.currentTarget.getBoundingClientRect())
      }}
    >
      <IconPlus size={12} stroke={2.2} aria-hidden />
    </button>
  )
}
