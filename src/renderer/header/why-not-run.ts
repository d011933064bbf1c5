import { isRunning, selectedScenario } from '../state/derived.ts'
import type { WindowState } from '../state/window-state.ts'

export const notRunYet = 'Nothing has been run yet'

/** What keeps the chosen scenario from being run now, in a sentence; null where nothing does. */
export function whyNotRun(state: WindowState): string | null {
  if (isRunning(state)) return 'A run is under way'
  const scenario = selectedScenario(state)
  if (scenario === null) return 'There is no scenario that can run'
  return scenario.ok ? null : 'The chosen scenario cannot run: the tab Problems says why'
}
