import type { PointerEvent } from 'react'
import { create } from 'zustand'
import type { WayId } from '../../engine/edit/way-place.ts'
import type { StepType } from '../../engine/model/step.ts'
import { followPointer } from './follow-pointer.ts'
import { putStep } from './put-step.ts'
import { wayNear } from './way-near.ts'

/** A kind of step on its way from the palette to the canvas. */
interface Carried {
  readonly type: StepType
  /** Where the pointer is, px of the window; null where the kind was chosen, and a way is to be. */
  readonly at: { readonly x: number; readonly y: number } | null
  /** The way that it would be put on now. */
  readonly over: WayId | null
}

/** null while nothing is carried. */
export const useCarried = create<{ readonly carried: Carried | null }>()(() => ({ carried: null }))

const putDown = (): void => useCarried.setState({ carried: null })

/** Lets a kind of step be dragged onto a way. */
export function dragKind(type: StepType, event: PointerEvent): void {
  if (event.button !== 0) return
  followPointer(event, {
    begin: () => {},
    move: (x, y) => useCarried.setState({ carried: { type, at: { x, y }, over: wayNear(x, y) } }),
    drop: (x, y) => {
      const way = wayNear(x, y)
      if (way !== null) putStep(way, type)
    },
    end: () => {
      // A press without a move leaves what was chosen before.
      if (useCarried.getState().carried?.at) putDown()
    },
  })
}

/** Chooses a kind, so that a way may be chosen for it; the same again chooses none. */
export function chooseKind(type: StepType): void {
  const isChosen = useCarried.getState().carried?.type === type
  useCarried.setState({ carried: isChosen ? null : { type, at: null, over: null } })
}

/** Puts the chosen kind on a way. @returns false where none is chosen */
export function putChosen(way: WayId): boolean {
  const { carried } = useCarried.getState()
  if (carried === null) return false
  putDown()
  putStep(way, carried.type)
  return true
}

/** While a kind is chosen: Escape, and a press on anything but a way or the palette, choose none. @param escaped after Escape @returns ends it */
export function followChosen(escaped: () => void): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    putDown()
    escaped()
  }
  const clicked = ({ target }: MouseEvent) => {
    if (!(target instanceof Element && target.closest('button[data-way-step], [data-kind]'))) putDown()
  }
  window.addEventListener('keydown', pressed, { capture: true })
  window.addEventListener('click', clicked)
  return () => {
    window.removeEventListener('keydown', pressed, { capture: true })
    window.removeEventListener('click', clicked)
  }
}
