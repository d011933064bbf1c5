/** What is done while a pressed pointer moves. Places are px of the window. */
interface PointerJob {
  /** Once, when the pointer has left the place where it was pressed. */
  readonly begin: () => void
  readonly move: (x: number, y: number) => void
  /** The pointer was let go, after it had begun. */
  readonly drop: (x: number, y: number) => void
  /** Whatever came of it: also after Escape, and when another window took the pointer. */
  readonly end: () => void
}

/** Nearer than this a press is a click, px. */
const clickRadius = 4

/** What was dragged is not clicked too. */
function withoutClick(): void {
  const clicked = (event: MouseEvent) => event.stopPropagation()
  window.addEventListener('click', clicked, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', clicked, { capture: true }))
}

/** Follows a pointer from its press until it is let go, or Escape takes everything back. */
export function followPointer({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }, job: PointerJob): void {
  let hasBegun = false
  const moved = ({ clientX: x, clientY: y }: PointerEvent) => {
    if (!hasBegun && Math.hypot(x - clientX, y - clientY) < clickRadius) return
    if (!hasBegun) job.begin()
    hasBegun = true
    job.move(x, y)
  }
  const dropped = ({ clientX: x, clientY: y }: PointerEvent) => {
    over()
    if (hasBegun) {
      withoutClick()
      job.drop(x, y)
    }
    job.end()
  }
  const cancelled = () => {
    over()
    job.end()
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    cancelled()
  }
  const over = () => {
    window.removeEventListener('pointermove', moved)
    window.removeEventListener('pointerup', dropped)
    window.removeEventListener('pointercancel', cancelled)
    window.removeEventListener('keydown', pressed, { capture: true })
  }
  window.addEventListener('pointermove', moved)
  window.addEventListener('pointerup', dropped)
  window.addEventListener('pointercancel', cancelled)
  window.addEventListener('keydown', pressed, { capture: true })
}
