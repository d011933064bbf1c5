/** Pictures within which what was asked for is drawn, or never. */
const longest = 60

const fields = 'input:not(:disabled), textarea, select, [contenteditable="true"]'
const overlays = '[role="dialog"], [role="menu"]'

/**
 * Puts the keyboard on something that is about to be drawn, once the dialog or menu that it was made with is gone. Not where somebody has
 * gone to a field meanwhile.
 */
export function focusSoon(find: () => HTMLElement | null | undefined): void {
  const before = document.activeElement
  let pictures = 0
  const look = () => {
    const now = document.activeElement
    if (now !== null && now !== before && now.matches(fields) && now.closest(overlays) === null) return
    const found = document.querySelector(overlays) === null ? find() : null
    pictures += 1
    if (found) found.focus()
    else if (pictures < longest) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** The first field of a part of the window, else whatever can be used there. */
export function firstFieldOf(part: Element | null | undefined): HTMLElement | null {
  return part?.querySelector<HTMLElement>(fields) ?? part?.querySelector<HTMLElement>('button:not(:disabled), [tabindex="0"]') ?? null
}

/** A step's card on the canvas. */
export const cardOfStep = (step: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`button[data-step="${CSS.escape(step)}"]`)
