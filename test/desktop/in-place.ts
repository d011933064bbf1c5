import { type Part, parts } from './axe-clean.ts'
import { expect } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

/**
 * In these parts of the window (all of it where none is named) no control reaches out of what shows it or lies under another, and no words
 * are cut off that cannot be read in a hint. What only has to be scrolled to is in its place.
 */
export async function expectInPlace({ page }: RehearsalWindow, screen: string, ...places: readonly Part[]): Promise<void> {
  const selector = places.map((part) => parts[part]).join(', ') || 'body'
  const found = () => page.evaluate(misplaced, selector)
  // What has just come is laid out anew for a picture or two.
  await expect.soft.poll(found, { message: `${screen}, ${await page.evaluate(() => `${innerWidth}×${innerHeight}`)}` }).toEqual([])
}

/** Runs in the page: it sees nothing of this file. */
function misplaced(selector: string): string[] {
  const controls =
    'button, input, select, textarea, a[href], [role="button"], [role="tab"], [role="menuitem"], [role="slider"], [role="switch"]'
  // The canvas and the plots are looked at through a window that is moved: what lies outside is not cut off.
  const moved = '.react-flow__viewport, svg, .cm-scroller, [aria-hidden="true"], [hidden]'

  const all = [...document.querySelectorAll<HTMLElement>(selector)].flatMap((root) => [root, ...root.querySelectorAll<HTMLElement>('*')])
  const isShown = (element: HTMLElement) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
    element.closest(moved) === null
  const shown = [...new Set(all)].filter(isShown)
  const told = (element: Element) =>
    `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60)}" in ${element.closest('[class]')?.getAttribute('class')?.slice(0, 60)}`

  const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
  /** The first thing around it that does not let it be seen whole, however one scrolls. */
  const cutBy = (element: HTMLElement): string | null => {
    const box = element.getBoundingClientRect()
    // A field that is drawn by its label is a dot of its own.
    if (box.width < 2 || box.height < 2) return null
    let [isAcross, isDown] = [true, true]
    for (let around = element.parentElement; around !== null && (isAcross || isDown); around = around.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(around)
      const edge = around === document.documentElement ? new DOMRect(0, 0, innerWidth, innerHeight) : around.getBoundingClientRect()
      const cuts = around === document.documentElement || overflowX !== 'visible'
      if (isAcross && cuts && (box.left < edge.left - 1 || box.right > edge.right + 1) && !scrolls(overflowX))
        return `across ${told(around)}`
      if (isDown && (around === document.documentElement || overflowY !== 'visible') && !scrolls(overflowY)) {
        if (box.top < edge.top - 1 || box.bottom > edge.bottom + 1) return `down ${told(around)}`
      }
      if (scrolls(overflowX) && around.scrollWidth > around.clientWidth) isAcross = false
      if (scrolls(overflowY)) isDown = false
      if (position === 'fixed') break
    }
    return null
  }

  const isControl = (element: HTMLElement) => element.matches(controls)
  const cut = shown.filter(isControl).flatMap((element) => {
    const by = cutBy(element)
    return by === null ? [] : [`${told(element)} is cut off ${by}`]
  })

  /** Scrolled away under what stays in sight beside it. */
  const sticks = (above: Element | null, below: Element): boolean =>
    above !== null &&
    !above.contains(below) &&
    (['sticky', 'fixed'].includes(getComputedStyle(above).position) || sticks(above.parentElement, below))
  const isOutOfSight = (element: HTMLElement, x: number, y: number): boolean => {
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return true
    for (let around = element.parentElement; around !== null; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around)
      const edge = around.getBoundingClientRect()
      const isWithin = x >= edge.left && x <= edge.right && y >= edge.top && y <= edge.bottom
      if ((overflowX !== 'visible' || overflowY !== 'visible') && !isWithin) return true
    }
    return false
  }
  /** What lies over a point of it; at its ends may be buttons that belong to it. */
  const overAt = (element: HTMLElement, across: number, down: number): Element | null => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const [x, y] = [left + width * across, top + height * down]
    if (width < 2 || height < 2 || isOutOfSight(element, x, y)) return null
    const above = document.elementFromPoint(x, y)
    if (above === null || element.contains(above) || above.contains(element) || above.closest('label')?.contains(element)) return null
    return sticks(above, element) || above.closest(selector) === null ? null : above
  }
  const points = [
    [0.5, 0.5],
    [0.5, 0.15],
    [0.5, 0.85],
    [0.15, 0.5],
  ] as const
  const covered = shown.filter(isControl).flatMap((element) => {
    const above = points.map(([across, down]) => overAt(element, across, down)).find((one) => one !== null)
    return above ? [`${told(element)} lies under ${told(above)}`] : []
  })

  const words = shown.filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
  const unread = words.flatMap((element) => {
    const { overflowX, textOverflow } = getComputedStyle(element)
    const isCut =
      (overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis') && element.scrollWidth > element.clientWidth + 1
    if (!isCut || element.clientWidth < 2 || element.closest('[title], td, th') !== null) return []
    return [`the words of ${told(element)} are cut off`]
  })
  return [...cut, ...covered, ...unread]
}
