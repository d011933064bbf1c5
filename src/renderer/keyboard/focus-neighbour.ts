import { firstFieldOf, focusSoon } from './focus-soon.ts'

/** One of a list is marked so. */
const itemOfList = '[data-row]'

/** Marks the button that takes its item out of its list. */
export const takesOut = { 'data-takes-out': true } as const

/**
 * Whoever takes something out of a list goes on with the next one, else with the one before, else with what adds one: with its own button to
 * be taken out, where it may be. Where the item stays and only its button goes, with its first field. To be called before it is taken out.
 */
export function focusNeighbour(button: HTMLElement): void {
  const item = button.closest<HTMLElement>(itemOfList)
  const list = item?.parentElement
  if (!item || !list) return
  const rows = () => [...list.children].filter((one) => one.matches(itemOfList))
  const before = rows()
  const place = before.indexOf(item)
  const behind = before.at(-1)?.nextElementSibling ?? list.nextElementSibling
  const around = ancestorsOf(list)
  focusSoon(() => {
    // With the last one the whole list may be gone.
    if (!list.isConnected) return lastFieldOf(around.find(({ isConnected }) => isConnected))
    const now = rows()
    if (now.length === before.length) return button.isConnected ? null : firstFieldOf(item)
    const neighbour = now[place] ?? now[place - 1]
    if (neighbour) return buttonOf(neighbour) ?? firstFieldOf(neighbour)
    return behind instanceof HTMLButtonElement ? behind : (firstFieldOf(behind) ?? firstFieldOf(list))
  })
}

function ancestorsOf(element: HTMLElement): HTMLElement[] {
  const above = element.parentElement
  return above === null ? [] : [above, ...ancestorsOf(above)]
}

function lastFieldOf(part: HTMLElement | undefined): HTMLElement | null {
  return [...(part?.querySelectorAll<HTMLElement>('input:not(:disabled), textarea, select, button:not(:disabled)') ?? [])].at(-1) ?? null
}

/** The item's own, not one of what stands in it. */
function buttonOf(item: Element): HTMLElement | null {
  const buttons = [...item.querySelectorAll<HTMLElement>('[data-takes-out]')]
  return buttons.find((button) => button.closest(itemOfList) === item) ?? null
}
