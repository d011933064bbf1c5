/**
 * The one order of things (engine rule 4). An occurrence's key is its instant in whole ms plus a fraction for its class, so that
 * at one instant state comes first, then signals, then timers; comparing two numbers is the whole comparison.
 * All fractions are binary, and instants stay below 2^43 ms, so that sums are exact.
 */
export const occurrenceClass = {
  /** The same of journeys that hear changes of membership: these are signals too, and come among the changes of their instant. */
  earliestTimer: 0.0625,
  change: 0.125,
  /** Results of calculations that are due by the clock come after all that the timeline changes. */
  calculation: 0.15625,
  /** Timers of journeys that assume `event-at-deadline: timer-wins` come before the events of their instant. */
  earlyTimer: 0.1875,
  event: 0.25,
  /** Segment triggers read after the events of their instant. */
  reading: 0.375,
  timer: 0.5,
} as const

/** The instant of a key, in ms since 1970. */
export function instantOf(key: number): number {
  return Math.floor(key)
}
