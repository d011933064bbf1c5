import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** Which sections a person opened or folded, by their names; they stay so from one start to the next. */
const useFolds = create<Readonly<Record<string, boolean>>>()(persist(() => ({}), { name: 'folds' }))

/** Whether a section is open, and how to make it the other. */
export function useFold(name: string, isOpenAtFirst: boolean): readonly [isOpen: boolean, toggle: () => void] {
  const isOpen = useFolds((folds) => folds[name]) ?? isOpenAtFirst
  return [isOpen, () => useFolds.setState({ [name]: !isOpen })]
}

/** Opens a section, so that something in it can be shown. */
export function openFold(name: string): void {
  useFolds.setState({ [name]: true })
}
