import { create } from 'zustand'
import { useWindow } from '../state/window-state.ts'

interface StoryPoint {
  /** The step of the line of a story that was chosen last, until something else is selected. */
  readonly step: string | null
}

export const useStoryPoint = create<StoryPoint>()(() => ({ step: null }))

export const pointAtStep = (step: string | null): void => useStoryPoint.setState({ step })

useWindow.subscribe(({ selection }, before) => {
  if (selection !== before.selection) pointAtStep(null)
})
