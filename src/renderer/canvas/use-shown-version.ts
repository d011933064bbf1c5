import { useShallow } from 'zustand/react/shallow'
import { shownVersion } from '../state/versions.ts'
import { useWindow } from '../state/window-state.ts'

/** Which version of which run the canvas counts; the journey is null where the run has none to show. */
export function useShownVersion(): { readonly run: number | null; readonly journey: string | null; readonly version: number } {
  return useWindow(
    useShallow((state) => {
      const shown = shownVersion(state)
      return { run: state.run?.id ?? null, journey: shown?.journey ?? null, version: shown?.version ?? 0 }
    }),
  )
}
