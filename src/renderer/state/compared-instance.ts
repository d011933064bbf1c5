import { create } from 'zustand'
import type { InstanceStory } from '../../engine/account/views.ts'
import { askRun } from './ask-run.ts'
import { selectInstance } from './select.ts'
import { setWindow, useWindow, windowState } from './window-state.ts'

interface ComparedInstance {
  /** The next instance that is chosen in the table is compared with the selected one. */
  readonly isChoosing: boolean
  /** The instance that the selected one is compared with, when its story has been read. */
  readonly second: InstanceStory | null
}

const nothing: ComparedInstance = { isChoosing: false, second: null }

export const useComparedInstance = create<ComparedInstance>()(() => nothing)

export function chooseComparedInstance(): void {
  useComparedInstance.setState({ isChoosing: true, second: null })
  setWindow({ tab: 'instances' })
}

export const endInstanceComparison = (): void => useComparedInstance.setState(nothing)

/** Compares the selected instance with another one; without a selected one the other is selected. */
export async function compareInstance(index: number): Promise<void> {
  const { selection } = windowState()
  if (selection.kind !== 'instance') return selectInstance(index)
  if (selection.index === index) return endInstanceComparison()
  const second = await askRun('instance', index)
  if (windowState().selection === selection) useComparedInstance.setState({ isChoosing: false, second })
}

/** The second instance becomes the first. */
export async function swapInstances(): Promise<void> {
  const { second } = useComparedInstance.getState()
  const { story } = windowState()
  if (second === null || story === null) return
  await selectInstance(second.row.index)
  useComparedInstance.setState({ second: story })
}

useWindow.subscribe(({ selection }, before) => {
  if (selection !== before.selection) endInstanceComparison()
})
