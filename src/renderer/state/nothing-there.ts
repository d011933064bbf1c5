import type { JourneyTotals } from '../../engine/account/views.ts'
import type { WindowState } from './window-state.ts'

/** How much happens in the journey on the canvas in the whole shown run; null where the run has none of it. */
export function shownTotals({ run, journey }: WindowState): JourneyTotals | null {
  return journey === null ? null : (run?.overview.totals[journey] ?? null)
}

/** How many events no journey ever saw in the whole shown run: every journey's list of what was ignored has them. */
export function ignoredByAll({ run }: Pick<WindowState, 'run'>): number {
  if (run === null) return 0
  return Object.values(run.overview.totals).reduce((rest, { ignored }) => rest - ignored, run.overview.ignored)
}

/** Whether nobody enters the journey on the canvas, whatever the clock is moved to. */
export const isNeverEntered = (state: WindowState): boolean => shownTotals(state)?.admitted === 0

export const nobodyEnters = 'Nobody enters this journey in this run.'

/**
 * What nothing will ever be seen of in this run, in a sentence; null where something comes sooner or later.
 * @param ofAll events that no journey saw
 */
export function neverThere(totals: JourneyTotals | null, what: 'entries' | 'sends' | 'discards', ofAll = 0): string | null {
  if (totals === null) return null
  switch (what) {
    case 'entries':
      return totals.admitted === 0 ? `${nobodyEnters} ${whyNobody(totals)}` : null
    case 'sends':
      if (totals.admitted === 0) return `${nobodyEnters} So nothing is sent. ${whyNobody(totals)}`
      return totals.sends === 0 ? 'This journey sends nothing in this run.' : null
    case 'discards':
      return totals.refused + totals.ignored + ofAll === 0 ? 'Nothing is refused or ignored in this run.' : null
  }
}

/** Of a journey that nobody enters. */
export function whyNobody({ refused }: JourneyTotals): string {
  return refused > 0
    ? 'The tab Why not tells what kept everybody out.'
    : 'Nothing came that could have let anybody in: give the scenario events, or inject one (I).'
}
