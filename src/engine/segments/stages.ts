import type { Merges } from '../inputs/merges.ts'
import { noEvent, type ProfileEvents } from '../inputs/profile-events.ts'
import { isCalculateItem, isMembershipItem, isMergeItem, isTraitsItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'
import type { BatchMembership } from './batch-membership.ts'
import { compareChanges, type Moment } from './moment.ts'

/** A moment right after something happened; of one instant there are several, in order. */
export interface Stage {
  readonly moment: Moment
  /** The place in the timeline of what had just happened, -1 before anything of it; see Calculation.showItem and TimelineChange.item. */
  readonly item: number
  /** The event that had just happened; noEvent where it was none. */
  readonly event: number
  /** Of which batch segment, by its place, a result had just shown; -1 where none had. */
  readonly calculated: number
}

const noSegment = -1
const noItem = -1
const pastAllItems = Number.POSITIVE_INFINITY

/** What happens to profiles at single instants, one after the other, in the order of engine rule 4: changes, calculations, events. */
export class Stages {
  /** Places in the timeline of what changes profiles, by instant. */
  readonly #items = new Map<number, number[]>()
  readonly #batches: readonly BatchMembership[]
  readonly #events: ProfileEvents
  readonly #merges: Merges
  /** The place of what recorded calls change: after all of the timeline. */
  readonly #recorded: number

  constructor(
    timeline: readonly TimelineItem[],
    clockStart: number,
    batches: readonly BatchMembership[],
    pasts: { readonly events: ProfileEvents; readonly merges: Merges },
  ) {
    this.#batches = batches
    this.#events = pasts.events
    this.#merges = pasts.merges
    this.#recorded = timeline.length
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
    return [...this.#ofChanges(profile, at), ...this.#ofEvents(profile, at)]
  }

  /** Those of the same instant that are not before this moment. */
  from(moment: Moment): Stage[] {
    const { profile, at, changes } = moment
    const ofEvents = this.#ofEvents(profile, at)
    if (!changes) {
      const past = this.#refs(profile, at).filter((ref) => this.#events.comesBefore(profile, ref, moment.cause))
      return ofEvents.slice(past.length)
    }
    const ofChanges = this.#ofChanges(profile, at).filter((stage) => compareChanges(stage.moment.changes, changes) >= 0)
    return [...ofChanges, ...ofEvents]
  }

  /** Before anything of the instant has happened. */
  before(profile: number, at: number): Stage {
    const moment: Moment = { profile, at, cause: noEvent, changes: { item: 0, segment: 0 } }
    return { moment, item: noItem, event: noEvent, calculated: noSegment }
  }

  #ofChanges(profile: number, at: number): Stage[] {
    const before = this.before(profile, at)
    const items = (this.#items.get(at) ?? []).flatMap((item) => [
      ...this.#results(before, item),
      { ...before, moment: { ...before.moment, changes: { item: item + 1, segment: 0 } }, item },
    ])
    const recorded: Stage = { ...before, moment: { ...before.moment, changes: { item: pastAllItems, segment: 0 } }, item: this.#recorded }
    return [before, ...items, recorded, ...this.#results(before, pastAllItems)]
  }

  #results(before: Stage, item: number): Stage[] {
    const { moment } = before
    return this.#batches.flatMap(({ place, calculations }) =>
      calculations
        .filter(({ shows, showItem }) => shows === moment.at && showItem === item)
        .map(({ showShare }) => ({
          ...before,
          moment: { ...moment, changes: { item, segment: place + showShare } },
          item,
          calculated: place,
        })),
    )
  }

  /** The changes are done; then each event that a rule counts: what it causes is seen when the next one comes. */
  #ofEvents(profile: number, at: number): Stage[] {
    const refs = this.#refs(profile, at)
    return [noEvent, ...refs].map((event, place) => ({
      moment: { profile, at, cause: refs[place] ?? noEvent },
      item: pastAllItems,
      event,
      calculated: noSegment,
    }))
  }

  /** The events of an instant that rules count, in order of arrival. */
  #refs(profile: number, at: number): number[] {
    const past = this.#events.past(this.#merges.everTogether(profile))
    const refs: number[] = []
    for (let place = 0; place < past.count; place++) if (past.at[place] === at) refs.push(past.ref[place] as number)
    return refs
  }
}
