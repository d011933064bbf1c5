import { useEffect } from 'react'
import { keyAction } from './key-action.ts'
import { runCommand } from './run-command.ts'

/** The keys of the transport. They are the page's, because in a text field they have to stay what they are there. */
export function usePageKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="menu"]') !== null) return
      const command = keyAction(event, focusKind(document.activeElement))
      if (command === null) return
      event.preventDefault()
      runCommand(command)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}

/** What has the focus decides what Space and the arrows are for. */
function focusKind(element: Element | null): 'field' | 'button' | 'none' {
  if (element === null) return 'none'
  if (element.matches('input, textarea, select, [contenteditable="true"]')) return 'field'
  return element.matches('button, a, [role="tab"]') ? 'button' : 'none'
}
