import { useEffect } from 'react'
import { create } from 'zustand'
import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { pointerTo } from '../../../engine/edit/document-with.ts'
import { useWindow } from '../../state/window-state.ts'
import { useFieldsDocument } from '../fields/fields-document.ts'
import { useIsMarked } from '../fields/use-field.ts'

/** Items of long lists that are unfolded, by their files and places; as long as the window is open. */
export const useOpenItems = create<{ readonly open: Readonly<Record<string, boolean>> }>()(() => ({ open: {} }))

export function setOpen(key: string, isOpen: boolean): void {
  useOpenItems.setState(({ open }) => ({ open: { ...open, [key]: isOpen } }))
}

/** Items of a list stay as they were, folded or not, when others take their places. @param placeOf the new one; null of what is gone */
export function followMovedItems(listKey: string, placeOf: (place: number) => number | null): void {
  useOpenItems.setState(({ open }) => ({
    open: Object.fromEntries(
      Object.entries(open).flatMap(([key, isOpen]) => {
        const [, place, rest = ''] = (key.startsWith(`${listKey}/`) && /^(\d+)(\/.*)?$/.exec(key.slice(listKey.length + 1))) || []
        if (place === undefined) return [[key, isOpen]]
        const next = placeOf(Number(place))
        return next === null ? [] : [[`${listKey}/${next}${rest}`, isOpen]]
      }),
    ),
  }))
}

/** What the items below a place are remembered by. */
export function useItemKey(): (at: DocumentPath) => string {
  const { fileIn } = useFieldsDocument()
  const file = useWindow(fileIn)
  return (at) => `${file}${pointerTo(at)}`
}

/** Whether an item is unfolded; a problem in it that was jumped to unfolds it. */
export function useIsOpen(at: DocumentPath): readonly [isOpen: boolean, toggle: () => void] {
  const key = useItemKey()(at)
  const isOpen = useOpenItems(({ open }) => open[key] === true)
  const isMarked = useIsMarked(at)
  useEffect(() => {
    if (isMarked) setOpen(key, true)
  }, [isMarked, key])
  return [isOpen || isMarked, () => setOpen(key, !isOpen)]
}
