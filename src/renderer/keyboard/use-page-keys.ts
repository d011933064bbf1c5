import { useEffect } from 'react'
import type { Command } from '../../preload/commands.ts'
import { selectedSteps } from '../state/derived.ts'
import { windowState } from '../state/window-state.ts'
import { type Focus, keyAction } from './key-action.ts'
import { isForOverlay, watchOverlayKeys } from './overlay-keys.ts'

/**
 * The keys of all commands. They are the page's, because in a text field many have to stay what they are there; what is done here the
 * menu does not do again.
 */
export function usePageKeys(run: (command: Command) => void): void {
  useEffect(watchOverlayKeys, [])
  useEffect(watchTyping, [])
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isForOverlay(event)) return
      const command = keyAction(event, focusOf(event), isOnCanvas())
      if (command === null) return
      event.preventDefault()
      run(command)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [run])
}

/** Also where nothing has the focus while steps are selected; not where a text is marked, which is what is copied then. */
function isOnCanvas(): boolean {
  const focused = document.activeElement
  if (window.getSelection()?.isCollapsed === false) return false
  if (focused === null || focused === document.body) return selectedSteps(windowState()).length > 0
  return focused.closest('[data-region="canvas"]') !== null
}

/** What was typed into since it has the focus; null while nothing was. */
let typedInto: EventTarget | null = null

function watchTyping(): () => void {
  const typed = ({ target }: Event) => {
    typedInto = target
  }
  const entered = () => {
    typedInto = null
  }
  window.addEventListener('input', typed, { capture: true })
  window.addEventListener('focusin', entered, { capture: true })
  return () => {
    window.removeEventListener('input', typed, { capture: true })
    window.removeEventListener('focusin', entered, { capture: true })
  }
}

/** A field that was only come to, as by adding what it is of, has nothing of its own to take back. */
function focusOf({ key, ctrlKey, metaKey }: KeyboardEvent): Focus {
  const kind = focusKind(document.activeElement)
  const takesBack = (ctrlKey || metaKey) && /^[zy]$/i.test(key)
  return kind === 'field' && takesBack && typedInto === null ? 'none' : kind
}

/** What has the focus decides what Space and the arrows are for. */
function focusKind(element: Element | null): Focus {
  if (element === null) return 'none'
  if (element.matches('select, input[type="checkbox"], input[type="radio"]')) return 'choice'
  if (element.matches('input, textarea, [contenteditable="true"]')) return 'field'
  return element.matches('button, a, [role="tab"]') ? 'button' : 'none'
}
