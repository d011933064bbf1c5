import type { Bookmark } from './bookmark-list.ts'

/** Bookmarks by workspace and scenario. */
export type BookmarksByPlace = Readonly<Record<string, readonly Bookmark[]>>

const key = 'bookmarks'

/** What was kept from the last start; nothing where that cannot be understood. */
export function storedBookmarks(): BookmarksByPlace {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof stored !== 'object' || stored === null) return {}
    return Object.fromEntries(Object.entries(stored).map(([place, list]) => [place, Array.isArray(list) ? list.filter(isBookmark) : []]))
  } catch {
    return {}
  }
}

export function storeBookmarks(bookmarks: BookmarksByPlace): void {
  const kept = Object.entries(bookmarks).filter(([, list]) => list.length > 0)
  localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)))
}

function isBookmark(value: unknown): value is Bookmark {
  const { id, at, name } = (value ?? {}) as Partial<Record<keyof Bookmark, unknown>>
  return typeof id === 'number' && typeof at === 'number' && typeof name === 'string'
}
