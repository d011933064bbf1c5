import { isForOverlay, isOverlayOpen } from './overlay-keys.ts'

/**
 * Hears Escape wherever the focus is, unless a menu, a dialog or something else has taken the key. A tooltip that closes by it keeps the key from whatever lies
 * further out, but whoever presses Escape while the pointer rests on a button means more than its tooltip: so the key is noted before
 * anything else hears it, and acted on after everything else has.
 * @param isMeant asked before anything that the key closes is gone
 * @returns ends it
 */
export function onEscape(isMeant: (event: KeyboardEvent) => boolean, act: () => void): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isForOverlay(event) || isOverlayOpen() || !isMeant(event)) return
    setTimeout(() => {
      if (!event.defaultPrevented) act()
    })
  }
  window.addEventListener('keydown', pressed, { capture: true })
  return () => window.removeEventListener('keydown', pressed, { capture: true })
}
