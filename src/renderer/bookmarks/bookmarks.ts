import { create } from 'zustand'
import { goTo } from '../playback/transport.ts'
import { useWindow, type WindowState, windowState } from '../state/window-state.ts'
import { type Bookmark, neighbourBookmark, withBookmark, withName, withoutBookmark } from './bookmark-list.ts'
import { type BookmarksByPlace, storeBookmarks, storedBookmarks } from './stored-bookmarks.ts'

/** What the card under the clock asks for first: an instant to go to, the list, or the name of a bookmark. */
type OpenCard = { readonly for: 'instant' } | { readonly for: 'list' } | { readonly for: 'name'; readonly id: number }

interface BookmarkState {
  readonly byPlace: BookmarksByPlace
  readonly card: OpenCard | null
}

export const useBookmarkState = create<BookmarkState>()(() => ({ byPlace: storedBookmarks(), card: null }))

/** Bookmarks belong to a scenario of a workspace: the one of the shown run, else the chosen one. */
const placeOf = ({ workspace, run, scenario }: WindowState): string => JSON.stringify([workspace?.folder, run?.scenario ?? scenario])

const none: readonly Bookmark[] = []

export function useBookmarks(): readonly Bookmark[] {
  const place = useWindow(placeOf)
  return useBookmarkState((state) => state.byPlace[place] ?? none)
}

const bookmarksNow = (): readonly Bookmark[] => useBookmarkState.getState().byPlace[placeOf(windowState())] ?? none

function keep(bookmarks: readonly Bookmark[]): void {
  const byPlace = { ...useBookmarkState.getState().byPlace, [placeOf(windowState())]: bookmarks }
  useBookmarkState.setState({ byPlace })
  storeBookmarks(byPlace)
}

export const openCard = (card: OpenCard | null): void => useBookmarkState.setState({ card })

/** Marks what the clock shows, and asks for a name. */
export function addBookmark(): void {
  const { at, run } = windowState()
  if (at === null || run === null) return
  const { bookmarks, added } = withBookmark(bookmarksNow(), Math.round(at))
  keep(bookmarks)
  openCard({ for: 'name', id: added.id })
}

export const renameBookmark = (id: number, name: string): void => keep(withName(bookmarksNow(), id, name))
export const deleteBookmark = (id: number): void => keep(withoutBookmark(bookmarksNow(), id))

export const toNextBookmark = (): void => goToNeighbour(1)
export const toPreviousBookmark = (): void => goToNeighbour(-1)

function goToNeighbour(direction: 1 | -1): void {
  const { at } = windowState()
  const bookmark = at === null ? null : neighbourBookmark(bookmarksNow(), at, direction)
  if (bookmark !== null) goTo(bookmark.at)
}
