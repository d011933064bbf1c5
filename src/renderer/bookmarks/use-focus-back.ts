import { useEffect, useRef } from 'react'
import { useBookmarkState } from './bookmarks.ts'

/**
 * When the card is closed, the keyboard is where it was before it opened. That is noted when it is asked for, as its first field takes the
 * keyboard sooner or later than a library could look.
 */
export function useFocusBack(): void {
  const before = useRef<Element | null>(null)
  useEffect(
    () =>
      useBookmarkState.subscribe(({ card }, { card: shown }) => {
        if (card !== null && shown === null) before.current = document.activeElement
      }),
    [],
  )
  const isOpen = useBookmarkState(({ card }) => card !== null)
  useEffect(() => {
    if (!isOpen && before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
  }, [isOpen])
}
