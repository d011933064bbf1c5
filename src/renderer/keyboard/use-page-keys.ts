import { useEffect } from 'react'
import type { Command } from '../../preload/commands.ts'
import { type Focus, keyAction } from './key-action.ts'
import { isForOverlay, watchOverlayKeys } from './overlay-keys.ts'

/**
 * The keys of all commands. They are the page's, because in a text field many have to stay what they are there; what is done here the
 * menu does not do again.
 */
export function usePageKeys(run: (command: Command) => void): void {
  useEffect(watchOverlayKeys, [])
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isForOverlay(event)) return
      const command = keyAction(event, focusKind(document.activeElement))
      if (command === null) return
      event.preventDefault()
      run(command)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [run])
}

/** What has the focus decides what Space and the arrows are for. */
function focusKind(element: Element | null): Focus {
  if (element === null) return 'none'
  if (element.matches('input, textarea, select, [contenteditable="true"]')) return 'field'
  return element.matches('button, a, [role="tab"]') ? 'button' : 'none'
}
