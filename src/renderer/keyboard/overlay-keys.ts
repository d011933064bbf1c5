/** Key presses that belong to the menu or dialog that was open when they began, also the one that closes it. */
const taken = new WeakSet<Event>()

const overlays = '[role="dialog"], [role="menu"]'

export const isOverlayOpen = (): boolean => document.querySelector(overlays) !== null

/** Whether a menu or a dialog keeps this key. */
export const isForOverlay = (event: KeyboardEvent): boolean => taken.has(event)

/** Notes whose keys they are, before anything that is closed by one is gone. Answers with what ends it. */
export function watchOverlayKeys(): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (!isOverlayOpen()) return
    taken.add(event)
    if (event.key === 'Escape') handToMenu(event.target)
  }
  window.addEventListener('keydown', pressed, { capture: true })
  return () => window.removeEventListener('keydown', pressed, { capture: true })
}

/** A menu takes the focus a moment after it has opened, and closes by Escape only from within: until then it is handed the key. */
function handToMenu(target: EventTarget | null): void {
  const menu = document.querySelector('[role="menu"]')
  if (menu === null || (target instanceof Node && menu.contains(target)) || document.querySelector('[role="dialog"]') !== null) return
  menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
}
