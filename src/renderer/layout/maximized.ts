import { create } from 'zustand'

const memory = 'tables-maximized'

interface MaximizedState {
  /** The tables lie over the canvas, too. */
  readonly isMaximized: boolean
}

/** Whether the tables have the canvas's room; remembered from start to start. */
export const useMaximized = create<MaximizedState>()(() => ({ isMaximized: localStorage.getItem(memory) === 'yes' }))

export function toggleMaximized(): void {
  const isMaximized = !useMaximized.getState().isMaximized
  localStorage.setItem(memory, isMaximized ? 'yes' : 'no')
  useMaximized.setState({ isMaximized })
}
