/** Brings into view what was jumped to; it may be below what is seen. */
export function reveal(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
