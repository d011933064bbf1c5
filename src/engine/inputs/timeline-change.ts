/** A change of a profile. Those of one instant happen in file order, before its events (engine rule 4.2). */
export interface TimelineChange {
  /** ms since 1970. */
  readonly at: number
  /** Its place in the timeline; what recorded calls change comes after all of it, at the place that follows the last. */
  readonly item: number
}

/** Whether it has happened at an instant, when the changes of this very instant at the place `item` and later are still to come. */
export function hasHappened(change: TimelineChange, at: number, item: number): boolean {
  return change.at < at || (change.at === at && change.item < item)
}
