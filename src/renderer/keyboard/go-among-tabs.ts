import type { KeyboardEvent } from 'react'

/** The arrows, Home and End go among the tabs of a list, and choose the one that they come to; the clock's keys do nothing there. */
export function goAmongTabs(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')]
  const now = tabs.findIndex((tab) => tab.contains(document.activeElement))
  const next = now < 0 ? null : placeAfter(event.key, now, tabs.length)
  if (next === null) return
  // What is prevented here is not a key of the page either.
  event.preventDefault()
  tabs[next]?.focus()
  tabs[next]?.click()
}

/** Where a key leads from a place among so many, around the ends; null for one that leads nowhere. */
export function placeAfter(key: string, now: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (now + 1) % count
    case 'ArrowLeft':
      return (now + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
