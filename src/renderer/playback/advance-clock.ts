import type { Speed } from './speed.ts'

/** As fast as it goes, a whole rehearsal is this many pictures long. */
const picturesAtFastest = 40

export interface ClockRange {
  readonly start: number
  readonly end: number
}

/**
 * Where the virtual clock stands after some real time at a speed.
 * @param elapsedMs real time since it stood at `at`
 * @param pictureShown whether what belongs to `at` is on the screen; as fast as it goes waits for that, a set speed does not
 */
export function advanceClock(at: number, elapsedMs: number, speed: Speed, range: ClockRange, pictureShown: boolean): number {
  if (speed !== 'fastest') return Math.min(range.end, at + elapsedMs * speed)
  return pictureShown ? Math.min(range.end, at + (range.end - range.start) / picturesAtFastest) : at
}

/** An instant kept within the rehearsal, in whole milliseconds. */
export function withinRange(at: number, range: ClockRange): number {
  return Math.round(Math.min(range.end, Math.max(range.start, at)))
}
