import { create } from 'zustand'

/** The charts, in the order of the list. */
export const chartNames = ['funnel', 'branches', 'paths', 'times', 'sends', 'people', 'destinations', 'replications'] as const
export type ChartName = (typeof chartNames)[number]

export const chartTitles: Readonly<Record<ChartName, string>> = {
  funnel: 'Funnel',
  branches: 'Branches',
  paths: 'Paths',
  times: 'Time to exit',
  sends: 'Sends over time',
  people: 'Sends per person',
  destinations: 'Sends per destination',
  replications: 'Replications',
}

interface InsightsState {
  /** What is in front: all charts, or one in full. */
  readonly shown: ChartName | 'all'
  /** As of the clock's time, or at the end of the run. */
  readonly instant: 'clock' | 'end'
  /** All versions of the journey, or one; from 1. */
  readonly version: number | null
  /** Times to this step; null: to the exit. */
  readonly timedStep: string | null
  /** Width of the slices of sends, ms; null: as fits. */
  readonly sliceMs: number | null
}

export const useInsights = create<InsightsState>()(() => ({
  shown: 'all',
  instant: 'clock',
  version: null,
  timedStep: null,
  sliceMs: null,
}))

export const setInsights = (change: Partial<InsightsState>): void => useInsights.setState(change)
