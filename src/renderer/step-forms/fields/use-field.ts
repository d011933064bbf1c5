import { type RefObject, useEffect, useRef } from 'react'
import { type DocumentPath, valueAt } from '../../../engine/edit/document-path.ts'
import { documentWith, pointerTo } from '../../../engine/edit/document-with.ts'
import { isStillThere } from '../../../engine/edit/still-there.ts'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import type { FileProblem } from '../../../preload/bridge-contract.ts'
import { editJourney } from '../../editing/edit-journey.ts'
import { shownFile } from '../../editing/shown-file.ts'
import { reveal } from '../../inspector/reveal.ts'
import { useWindow, type WindowState } from '../../state/window-state.ts'
import { useFieldsDocument } from './fields-document.ts'

/** What stands in the document at a place; nothing else of it makes a component draw anew. */
export function useValueAt(place: DocumentPath): JsonValue | undefined {
  return useOfValue(place, (value) => value)
}

/** What follows from a value; a component is drawn anew when that is another. */
export function useOfValue<T>(place: DocumentPath, of: (value: JsonValue | undefined) => T): T {
  const { fileIn } = useFieldsDocument()
  return useWindow((state) => of(valueIn(state, fileIn(state), place)))
}

/** What stands in the journey on the canvas. */
export function documentValue(state: WindowState, place: DocumentPath): JsonValue | undefined {
  return valueIn(state, shownFile(state), place)
}

function valueIn(state: WindowState, file: string | null, place: DocumentPath): JsonValue | undefined {
  return file === null ? undefined : valueAt(state.edited[file]?.history.present, place)
}

/** Writes a value of the journey on the canvas; what is typed into one field is one step back. */
export function setValueAt(place: DocumentPath, value: JsonValue | undefined, label: string, isTyped: boolean): void {
  editJourney(`change ${label.toLowerCase()}`, (document) => documentWith(document, place, value), isTyped ? pointerTo(place) : null)
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
  const { fileIn } = useFieldsDocument()
  const pointer = pointerTo(place)
  const problem = useWindow((state) => {
    const file = fileIn(state)
    const about =
      state.workspace?.problems.filter((one) => one.file === file && isAbout(one.pointer, pointer, isWhole) && standsStill(state, one)) ??
      []
    return about.find(({ severity }) => severity === 'error') ?? about[0] ?? null
  })
  return problem
}

/** Until a draft is checked anew, what was said of it may be about an item that has moved on. */
function standsStill({ workspace, checked, edited }: WindowState, { file, pointer }: FileProblem): boolean {
  const now = edited[file]
  if (now === undefined) return true
  // Before anything was told, the checks are of what was read.
  const read = now.history.past[0]?.document ?? now.history.present
  const draft = checked.workspace === workspace ? (checked.drafts[file] ?? read) : checked.workspace === null ? read : null
  return draft === null || isStillThere(pointer, draft, now.history.present)
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
  const { fileIn } = useFieldsDocument()
  return useWindow((state) => {
    const { marked } = state
    return marked !== null && (marked.file === '' || marked.file === fileIn(state)) && isAbout(marked.pointer, pointer, isWhole)
      ? marked
      : null
  })
}

const isAbout = (problem: string, pointer: string, isWhole: boolean): boolean =>
  problem === pointer || (!isWhole && problem.startsWith(`${pointer}/`))
