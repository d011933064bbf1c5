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
    if (event.key === 'Escape') handOver(event.target)
  }
  window.addEventListener('keydown', pressed, { capture: true })
  return () => window.removeEventListener('keydown', pressed, { capture: true })
}

/**
 * A menu takes the focus a moment after it has opened, and so do the controls that a button opens; both close by Escape only from within: until
 * then they are handed the key. A dialog that lies over the whole window hears it wherever the focus is.
 */
function handOver(target: EventTarget | null): void {
  const open = [...document.querySelectorAll(overlays)]
  if (open.some((one) => one.ariaModal === 'true' || (target instanceof Node && one.contains(target)))) return
  const first = open.find((one) => one.role === 'menu') ?? open[0]
  first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
}
