import { create } from 'zustand'
import type { VersionCoverage } from '../../engine/account/activity/activity-views.ts'
import type { CanvasCoverage } from './coverage.ts'
import type { Heat } from './heat.ts'

/** What the canvas has read of the shown run beside the counts. */
interface CanvasRun {
  /** null until it is known. */
  readonly heat: Heat | null
  readonly coverage: { readonly version: VersionCoverage; readonly canvas: CanvasCoverage } | null
  /** How much of the trace has been read while heat or coverage are waited for, 0 to 1; null while nothing is. */
  readonly reading: number | null
  /** How many moves one dot stands for; null while no dots move. */
  readonly movesPerDot: number | null
}

export const nothingRead: CanvasRun = { heat: null, coverage: null, reading: null, movesPerDot: null }

export const useCanvasRun = create<CanvasRun>()(() => nothingRead)
