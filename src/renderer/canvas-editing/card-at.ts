/** The card at a place of the window, px: its step, or null for the end of an open path. null where no card is. */
export function cardAt(x: number, y: number): { readonly step: string | null } | null {
  const card = document.elementFromPoint(x, y)?.closest('.react-flow__node')?.querySelector<HTMLElement>('[data-card]')
  return card ? { step: card.dataset.step ?? null } : null
}
