import { useEffect, useRef } from 'react'
import type { FileProblem } from '../../preload/bridge-contract.ts'
import { useWindow } from '../state/window-state.ts'

/** Reveals the step of a problem that was jumped to, once: what is edited then moves cards, not the one who types. */
export function useShownProblem(reveal: (step: string) => boolean): void {
  const marked = useWindow((state) => state.marked)
  const shown = useRef<FileProblem | null>(null)
  useEffect(() => {
    if (marked === null || shown.current === marked) return
    const [, container, step] = marked.pointer.split('/')
    if (container !== 'steps' || step === undefined) return
    const before = document.activeElement
    if (reveal(step)) shown.current = marked
    // The field that it is about has the keys already.
    if (before instanceof HTMLElement && before.closest('[data-region="inspector"]')) before.focus({ preventScroll: true })
  }, [marked, reveal])
}
