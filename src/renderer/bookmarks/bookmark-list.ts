/** An instant that somebody wants to come back to. */
export interface Bookmark {
  readonly id: number
  /** ms since 1970 */
  readonly at: number
  readonly name: string
}

/** In order of time; of one instant, in order of making. */
export function withBookmark(
  bookmarks: readonly Bookmark[],
  at: number,
): { readonly bookmarks: readonly Bookmark[]; readonly added: Bookmark } {
  const id = 1 + Math.max(0, ...bookmarks.map((one) => one.id))
  const added = { id, at, name: `Bookmark ${id}` }
  return { bookmarks: [...bookmarks, added].sort((one, other) => one.at - other.at || one.id - other.id), added }
}

/** A name of blanks is none: the old one stays. */
export function withName(bookmarks: readonly Bookmark[], id: number, name: string): readonly Bookmark[] {
  const trimmed = name.trim()
  return trimmed === '' ? bookmarks : bookmarks.map((one) => (one.id === id ? { ...one, name: trimmed } : one))
}

export const withoutBookmark = (bookmarks: readonly Bookmark[], id: number): readonly Bookmark[] => bookmarks.filter((one) => one.id !== id)

/** The nearest bookmark after an instant, or before it; null where there is none. */
export function neighbourBookmark(bookmarks: readonly Bookmark[], at: number, direction: 1 | -1): Bookmark | null {
  const beyond = bookmarks.filter((one) => (one.at - at) * direction > 0)
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? null
}
