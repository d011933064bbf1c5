import { useEffect } from 'react'
import { useWindow } from '../state/window-state.ts'

/** Reveals the step of a problem that was jumped to. */
export function useShownProblem(reveal: (step: string) => void): void {
  const marked = useWindow((state) => state.marked)
  useEffect(() => {
    const [, container, step] = marked?.pointer.split('/') ?? []
    if (container === 'steps' && step !== undefined) reveal(step)
  }, [marked, reveal])
}
