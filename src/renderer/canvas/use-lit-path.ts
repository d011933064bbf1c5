import { useMemo } from 'react'
import { shownVersion } from '../state/versions.ts'
import { useWindow } from '../state/window-state.ts'
import type { CanvasModel } from './journey-to-canvas.ts'
import { type LitPath, litPath, movesBy, nothingLit } from './lit-path.ts'

/** What the selected instance has walked of the version on the canvas by the clock's time; it changes with its moves, and not with every picture. */
export function useLitPath(model: CanvasModel, journey: string): LitPath {
  const story = useWindow((state) => {
    const { story: told } = state
    const isShown = told?.row.journey === journey && told.result.version === (shownVersion(state)?.version ?? told.result.version)
    return isShown ? told : null
  })
  const made = useWindow((state) => (story === null ? 0 : movesBy(story, state.frame?.at ?? 0)))
  return useMemo(() => (story === null || made === 0 ? nothingLit : litPath(story.moves.slice(0, made), model)), [story, made, model])
}
