import { useEffect } from 'react'
import { onEscape } from '../keyboard/on-escape.ts'
import { windowState } from '../state/window-state.ts'
import { brush } from './timeline-view.ts'

/** Escape shows all time again, wherever the focus is, unless something else has taken the key. */
export function useEscape(): void {
  useEffect(() => onEscape(isMeant, () => brush(null)), [])
}

const isMeant = (): boolean => windowState().brush !== null && document.activeElement?.matches('input, textarea') !== true
