import { type RefObject, useEffect, useRef } from 'react'

/**
 * Whoever closes the controls of a filter, or takes one away, goes on in the bar: at the filter where it is still there, else where filters are
 * added.
 * @param editing whose controls are open; null without
 * @param count of the filters that are shown
 */
export function useKeptFocus(bar: RefObject<HTMLElement | null>, editing: string | null, count: number): void {
  const before = useRef({ editing, count })
  useEffect(() => {
    const last = before.current
    before.current = { editing, count }
    const hasClosed = last.editing !== null && editing === null
    if (!(hasClosed || count < last.count) || !isLost()) return
    const filter = hasClosed ? bar.current?.querySelector<HTMLElement>(`[data-filter="${last.editing}"] button`) : null
    const target = filter ?? bar.current?.querySelector<HTMLElement>('button')
    target?.focus()
  }, [bar, editing, count])
}

/** On nothing, or on controls that are about to go. */
function isLost(): boolean {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body || activeElement.closest('[role="dialog"]') !== null
}
