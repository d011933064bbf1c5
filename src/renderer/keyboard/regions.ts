/** The regions of the window, marked by `data-region`, in the order in which they stand. */
const regions = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-region]')]

const focusable = 'button:not(:disabled), [href], input:not(:disabled), select, textarea, [contenteditable="true"], [tabindex="0"]'

/** Moves the keyboard to the next region, or the one before; after the last comes the first. */
export function goToRegion(step: 1 | -1): void {
  const all = regions()
  const now = all.findIndex((region) => region.contains(document.activeElement))
  const next = now < 0 ? (step === 1 ? 0 : all.length - 1) : (now + step + all.length) % all.length
  enter(all[next])
}

function enter(region: HTMLElement | undefined): void {
  const chosen = region?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], [aria-current="true"]')
  const first = chosen ?? region?.querySelector<HTMLElement>(focusable)
  first?.focus()
}

/** Chooses a tab of the tables by its place, from 1, and moves the keyboard there. */
export function goToTab(place: number): void {
  const tab = document.querySelectorAll<HTMLElement>('[data-region="tables"] [role="tablist"] [role="tab"]')[place - 1]
  tab?.click()
  tab?.focus()
}
