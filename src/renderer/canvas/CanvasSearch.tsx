import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { selectedSteps } from '../state/derived.ts'
import { selectStep } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './canvas-search.module.css'
import { closeCanvasSearch, stepsWith, useCanvasSearch } from './canvas-search.ts'
import type { CanvasModel } from './journey-to-canvas.ts'

interface CanvasSearchProps {
  readonly model: CanvasModel
  /** Brings a step's card into view, and the keyboard to it where that is wished for. */
  readonly reveal: (step: string, focus?: boolean) => boolean
}

/** Finds steps on the canvas by what their cards say: Enter goes to the next one, Escape back to the canvas. */
export function CanvasSearch(props: CanvasSearchProps) {
  const isOpen = useCanvasSearch((search) => search.isOpen)
  return isOpen ? <SearchField {...props} /> : null
}

function SearchField({ model, reveal }: CanvasSearchProps) {
  const { text, found } = useCanvasSearch()
  const field = useRef<HTMLInputElement>(null)
  const at = useWindow((state) => found.indexOf(selectedSteps(state)[0] ?? ''))
  useEffect(() => field.current?.focus(), [])
  const goTo = (step: string | undefined) => {
    if (step === undefined) return
    selectStep(step)
    reveal(step, false)
  }
  const go = (by: 1 | -1) => goTo(found[(Math.max(at, by === 1 ? -1 : 0) + by + found.length) % found.length])
  const look = (typed: string) => {
    const steps = stepsWith(typed, model)
    useCanvasSearch.setState({ text: typed, found: steps })
    goTo(steps[0])
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && found.length > 0) go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') {
      closeCanvasSearch()
      if (at >= 0) reveal(found[at] ?? '')
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className={styles.search} aria-label="Steps">
      <IconSearch size={14} aria-hidden />
      <input
        ref={field}
        type="text"
        aria-label="Find a step"
        placeholder="Find a step…"
        spellCheck={false}
        value={text}
        onChange={(event) => look(event.currentTarget.value)}
        onKeyDown={press}
      />
      <span className={styles.count} role="status">
        {text.trim() === '' ? '' : found.length === 0 ? 'none' : `${at + 1} of ${found.length}`}
      </span>
      <ActionIcon size={22} aria-label="Previous step found" disabled={found.length === 0} onClick={() => go(-1)}>
        <IconChevronUp size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon size={22} aria-label="Next step found" disabled={found.length === 0} onClick={() => go(1)}>
        <IconChevronDown size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon size={22} aria-label="Close the search" onClick={closeCanvasSearch}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </search>
  )
}
