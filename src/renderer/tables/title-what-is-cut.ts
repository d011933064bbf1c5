import type { PointerEvent } from 'react'

/** What does not fit into its cell is read by pointing at it. */
export function titleWhatIsCut({ target }: PointerEvent): void {
  const cell = (target as Element).closest<HTMLElement>('td, th')
  if (cell === null || cell.querySelector('[title]') !== null) return
  if (cell.scrollWidth > cell.clientWidth) cell.title = cell.innerText
  else cell.removeAttribute('title')
}
