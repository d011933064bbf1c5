/** As of when a membership is asked for. */
export interface Moment {
  readonly profile: number
  /** ms since 1970. */
  readonly at: number
  /** The event being handled: a membership that it causes is not seen (engine rule 5); noEvent when a timer asks. */
  readonly cause: number
  /** How far the changes of this very instant have come, while they go on; its events then are all to come. Left out, the changes are done. */
  readonly changes?: ChangesSoFar
}

/** Changes of profiles happen in the order of the timeline, then calculations that are due, by segment in workspace order (engine rule 4.2). */
export interface ChangesSoFar {
  /** What the timeline has at this place and later is still to come. Infinity: nothing of it is. */
  readonly item: number
  /** Of what happens at this place, calculations of this segment and later ones in workspace order are still to come; a fraction: so far of its results here. */
  readonly segment: number
}

/** Which of two states of the same instant comes first: negative, 0 or positive. Changes that are done are last. */
export function compareChanges(a: ChangesSoFar | undefined, b: ChangesSoFar | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0
  return a.item === b.item ? a.segment - b.segment : a.item < b.item ? -1 : 1
}

/** Whether something holds then. */
export type Holds = (moment: Moment) => boolean

/** The place in the timeline from which on changes are still to come. */
export function itemsUntil({ changes }: Moment): number {
  return changes ? changes.item : Number.POSITIVE_INFINITY
}

/** Updates by steps of journeys from this order on are still to come: while changes of an instant go on, all that is updated at it. */
export function updatesUntil({ changes }: Moment): number {
  return changes ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}
