import { type RefObject, useEffect, useRef } from 'react'
import { type DocumentPath, valueAt } from '../../../engine/edit/document-path.ts'
import { journeyWith, pointerTo } from '../../../engine/edit/journey-with.ts'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import { editJourney } from '../../editing/edit-journey.ts'
import { shownFile } from '../../editing/shown-file.ts'
import { reveal } from '../../inspector/reveal.ts'
import { useWindow, type WindowState } from '../../state/window-state.ts'

/** What stands in the journey's document at a place; nothing else of it makes a component draw anew. */
export function useValueAt(place: DocumentPath): JsonValue | undefined {
  return useWindow((state) => documentValue(state, place))
}

export function documentValue(state: WindowState, place: DocumentPath): JsonValue | undefined {
  const file = shownFile(state)
  return file === null ? undefined : valueAt(state.edited[file]?.history.present, place)
}

/** Writes a value; what is typed into one field is one step back. */
export function setValueAt(place: DocumentPath, value: JsonValue | undefined, label: string, isTyped: boolean): void {
  editJourney(`change ${label.toLowerCase()}`, (document) => journeyWith(document, place, value), isTyped ? pointerTo(place) : null)
}

/** What the checks say of a place, errors before warnings. */
export interface Remark {
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/**
 * @param isWhole what is said of the place as a whole only: there are fields for its parts
 */
export function useRemark(place: DocumentPath, isWhole = false): Remark | null {
  const pointer = pointerTo(place)
  const problem = useWindow((state) => {
    const file = shownFile(state)
    const about = state.workspace?.problems.filter((one) => one.file === file && isAbout(one.pointer, pointer, isWhole)) ?? []
    return about.find(({ severity }) => severity === 'error') ?? about[0] ?? null
  })
  return problem
}

/** The element of a field: a problem that was jumped to brings the keys there. */
export function useMarkedField<T extends HTMLElement>(place: DocumentPath, isWhole = false): RefObject<T | null> {
  const ref = useRef<T>(null)
  const pointer = pointerTo(place)
  const marked = useMarkedAt(pointer, isWhole)
  useEffect(() => {
    if (marked === null) return
    ref.current?.focus({ preventScroll: true })
    reveal(ref.current)
  }, [marked])
  return ref
}

/** Whether what was jumped to is here. */
export const useIsMarked = (place: DocumentPath, isWhole = false): boolean => useMarkedAt(pointerTo(place), isWhole) !== null

function useMarkedAt(pointer: string, isWhole: boolean): WindowState['marked'] {
  return useWindow((state) => (state.marked !== null && isAbout(state.marked.pointer, pointer, isWhole) ? state.marked : null))
}

const isAbout = (problem: string, pointer: string, isWhole: boolean): boolean =>
  problem === pointer || (!isWhole && problem.startsWith(`${pointer}/`))
