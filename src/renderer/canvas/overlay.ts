import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** What the edges of the canvas show of a run. */
export type Overlay = 'flow' | 'heat' | 'coverage' | 'none'

export const overlayChoices: readonly { readonly overlay: Overlay; readonly label: string; readonly meaning: string }[] = [
  { overlay: 'flow', label: 'Flow', meaning: 'how many came this way' },
  { overlay: 'heat', label: 'Heat', meaning: 'where most goes on now' },
  { overlay: 'coverage', label: 'Coverage', meaning: 'what never ran' },
  { overlay: 'none', label: 'Numbers only', meaning: 'plain lines' },
]

/** The chosen one stays from one start to the next. */
export const useOverlay = create<{ readonly overlay: Overlay }>()(
  persist((): { readonly overlay: Overlay } => ({ overlay: 'flow' }), { name: 'canvas-overlay' }),
)

export function chooseOverlay(overlay: Overlay): void {
  useOverlay.setState({ overlay })
}
