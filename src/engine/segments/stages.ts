import type { Merges } from '../inputs/merges.ts'
import { noEvent, type ProfileEvents } from '../inputs/profile-events.ts'
import { isCalculateItem, isMembershipItem, isMergeItem, isTraitsItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'
import type { BatchMembership } from './batch-membership.ts'
import type { Moment } from './moment.ts'

/** A moment right after something happened; of one instant there are several, in order. */
export interface Stage {
  readonly moment: Moment
  /** The event that had just happened; noEvent where it was none. */
  readonly event: number
  /** Of which batch segment, by its place, a result had just shown; -1 where none had. */
  readonly calculated: number
}

const noSegment = -1

/** What happens to profiles at single instants, one after the other, in the order of engine rule 4: changes, calculations, events. */
export class Stages {
  /** Places in the timeline of what changes profiles, by instant. */
  readonly #items = new Map<number, number[]>()
  readonly #batches: readonly BatchMembership[]
  readonly #events: ProfileEvents
  readonly #merges: Merges

  constructor(
    timeline: readonly TimelineItem[],
    clockStart: number,
    batches: readonly BatchMembership[],
    pasts: { readonly events: ProfileEvents; readonly merges: Merges },
  ) {
    this.#batches = batches
    this.#events = pasts.events
    this.#merges = pasts.merges
    for (const [place, item] of timeline.entries()) {
      if (!isTraitsItem(item) && !isMembershipItem(item) && !isMergeItem(item) && !isCalculateItem(item)) continue
      const at = parseInstant(item.at, clockStart) ?? clockStart
      const places = this.#items.get(at)
      if (places) places.push(place)
      else this.#items.set(at, [place])
    }
  }

  /** From the moment at which the instant is reached, and windows have elapsed, to that after its last event. */
  at(profile: number, at: number): Stage[] {
    const before = this.before(profile, at)
    const items = (this.#items.get(at) ?? []).flatMap((item) => [
      ...this.#results(before, item),
      { ...before, moment: { ...before.moment, changes: { item: item + 1, segment: 0 } } },
    ])
    // What recorded calls change comes after all of the timeline.
    const changed: Stage = { ...before, moment: { ...before.moment, changes: { item: Number.POSITIVE_INFINITY, segment: 0 } } }
    const due = this.#results(before, Number.POSITIVE_INFINITY)
    return [before, ...items, changed, ...due, ...this.#afterEvents(profile, at)]
  }

  /** Before anything of the instant has happened. */
  before(profile: number, at: number): Stage {
    return { moment: { profile, at, cause: noEvent, changes: { item: 0, segment: 0 } }, event: noEvent, calculated: noSegment }
  }

  #results(before: Stage, item: number): Stage[] {
    const { moment } = before
    return this.#batches
      .filter(({ calculations }) => calculations.some(({ shows, showItem }) => shows === moment.at && showItem === item))
      .map(({ place }) => ({ ...before, moment: { ...moment, changes: { item, segment: place + 1 } }, calculated: place }))
  }

  /** The changes are done; then each event that a rule counts: what it causes is seen when the next one comes. */
  #afterEvents(profile: number, at: number): Stage[] {
    const past = this.#events.past(this.#merges.everTogether(profile))
    const refs: number[] = []
    for (let place = 0; place < past.count; place++) if (past.at[place] === at) refs.push(past.ref[place] as number)
    return [noEvent, ...refs].map((event, place) => ({
      moment: { profile, at, cause: refs[place] ?? noEvent },
      event,
      calculated: noSegment,
    }))
  }
}
