import type { Frame, StretchOfTime } from '../../engine/account/views.ts'
import { formatShortInstant } from '../format/instant.ts'
import type { WindowState } from './window-state.ts'

/** Which time the shown counts are of, in words. */
interface CountsTime {
  /** Over numbers of what happened. */
  readonly title: string
  /** Of how many are inside. */
  readonly inside: string
}

const toSecond = (at: number): number => Math.round(at / 1_000) * 1_000

/** "3 Feb 08:00 – 5 Feb 20:00"; whole seconds are exact enough to be read. */
export function stretchInWords({ from, to }: StretchOfTime): string {
  return `${formatShortInstant(toSecond(from))} – ${formatShortInstant(toSecond(to))}`
}

function countsTime({ at, during }: Pick<Frame, 'at' | 'during'>): CountsTime {
  if (during === null) return { title: 'At this time', inside: 'Inside' }
  return {
    title: `Only ${stretchInWords(during)}: what happened then`,
    inside: at < during.to ? 'Inside now' : `Inside at ${formatShortInstant(toSecond(during.to))}`,
  }
}

/** What stands over numbers at the clock's time, or of the stretch that everything keeps to. */
export const countsTitle = ({ frame }: WindowState): string => countsTime(frame ?? { at: 0, during: null }).title

/** What the number of those inside is called: with a stretch of time it says when they were. */
export const insideTitle = ({ frame }: WindowState): string => countsTime(frame ?? { at: 0, during: null }).inside

/** Whether the shown counts are of a stretch of time alone. */
export const isWithinStretch = ({ frame }: WindowState): boolean => frame?.during != null
