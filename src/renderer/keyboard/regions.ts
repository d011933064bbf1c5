const focusable = 'button:not(:disabled), [href], input:not(:disabled), select, textarea, [contenteditable="true"], [tabindex="0"]'

/** Where the keyboard goes in a region: to what is chosen there, on the canvas to the step that is selected, else to the first thing that can be used; null where there is nothing. */
function entryOf(region: HTMLElement): HTMLElement | null {
  const chosen = region.querySelector<HTMLElement>(
    '[role="tab"][aria-selected="true"], button[aria-current="true"], button[data-step][aria-pressed="true"]',
  )
  return chosen ?? region.querySelector<HTMLElement>(focusable)
}

/** Moves the keyboard to the next region of the window that has something to use, or the one before; after the last comes the first. */
export function goToRegion(step: 1 | -1): void {
  // They are marked, and stand in the order in which they are read.
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => entryOf(region) !== null)
  const now = regions.findIndex((region) => region.contains(document.activeElement))
  const next = now < 0 ? (step === 1 ? 0 : regions.length - 1) : (now + step + regions.length) % regions.length
  const region = regions[next]
  if (region) entryOf(region)?.focus()
}

/** Moves the keyboard to a region of the window, by its mark. */
export function enterRegion(name: string): void {
  const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`)
  if (region) entryOf(region)?.focus()
}

/** Chooses a tab of the tables by its place, from 1, and moves the keyboard there. */
export function goToTab(place: number): void {
  const tab = document.querySelectorAll<HTMLElement>('[data-region="tables"] [role="tablist"] [role="tab"]')[place - 1]
  tab?.click()
  tab?.focus()
}
