import { type ReactNode, useEffect } from 'react'
import { FoldingSection } from '../inspector/FoldingSection.tsx'
import { openFold } from '../state/folds.ts'
import { useWindow } from '../state/window-state.ts'

interface PartProps {
  /** By which it is remembered whether it is open. */
  readonly name: PartName
  readonly title: string
  readonly note?: string
  /** Keys of the scenario that it is for: a problem there that was jumped to opens it. */
  readonly keys: readonly string[]
  readonly isOpenAtFirst?: boolean
  readonly children: ReactNode
}

type PartName = 'scenario-expectations' | 'scenario-timeline' | 'scenario-assumptions' | 'scenario-answers' | 'scenario-files'

/** A part of a scenario's forms, which folds. */
export function Part({ name, title, note, keys, isOpenAtFirst = true, children }: PartProps) {
  const marked = useWindow((state) => state.marked)
  const isMarked = marked !== null && keys.includes(marked.pointer.split('/')[1] ?? '')
  useEffect(() => {
    if (isMarked) openPart(name)
  }, [isMarked, name])
  return (
    <FoldingSection name={name} title={title} note={note} isOpenAtFirst={isOpenAtFirst}>
      {children}
    </FoldingSection>
  )
}

export const openPart = (name: PartName): void => openFold(name)
