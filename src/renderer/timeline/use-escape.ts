import { useEffect } from 'react'
import { isForOverlay } from '../keyboard/overlay-keys.ts'
import { windowState } from '../state/window-state.ts'
import { brush } from './timeline-view.ts'

/** Escape shows all time again, wherever the focus is, unless something else has taken the key. */
export function useEscape(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || windowState().brush === null) return
      if (isForOverlay(event) || document.activeElement?.matches('input, textarea')) return
      brush(null)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}
