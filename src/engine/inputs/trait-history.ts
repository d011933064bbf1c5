import type { JsonObject, JsonValue } from '../model/json-value.ts'
import { isTraitsItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'
import type { Merges } from './merges.ts'
import type { Population } from './population.ts'
import type { RecordedHistory } from './recorded-history.ts'
import { hasHappened, type TimelineChange } from './timeline-change.ts'

interface TraitChange extends TimelineChange {
  readonly traits: JsonObject
}

/** What a step of a journey changed. */
interface TraitUpdate extends TraitChange {
  readonly order: number
}

/**
 * Traits as they stood at any instant. Changes of one instant come before the events and timers of it (engine rule 4.2), so the instant
 * alone decides, and nothing about traits has to be kept while a run goes on. Only a calculation in their midst asks for those before it.
 */
export class TraitHistory {
  readonly #population: Population
  readonly #merges: Merges
  readonly #changes = new Map<number, TraitChange[]>()
  readonly #updates = new Map<number, TraitUpdate[]>()

  /** @param recorded whose identify calls bring traits; at one instant they come after the timeline's */
  constructor(
    timeline: readonly TimelineItem[],
    population: Population,
    merges: Merges,
    clockStart: number,
    recorded: Pick<RecordedHistory, 'calls' | 'identifies'> | undefined,
  ) {
    this.#population = population
    this.#merges = merges
    for (const [item, one] of timeline.entries()) {
      if (!isTraitsItem(one)) continue
      this.#add(population.indexOf(one.profile), { at: parseInstant(one.at, clockStart) ?? clockStart, item, traits: one.traits })
    }
    for (const { call, profile } of recorded?.identifies ?? []) {
      this.#add(profile, {
        at: recorded?.calls.at(call) ?? clockStart,
        item: timeline.length,
        traits: JSON.parse(recorded?.calls.body(call) ?? '{}') as JsonObject,
      })
    }
    for (const changes of this.#changes.values()) changes.sort((a, b) => a.at - b.at)
  }

  hasChanges(profile: number): boolean {
    return this.#changes.has(profile) || this.#updates.has(profile)
  }

  /**
   * A step of a journey gives a trait a value. Instants of one profile only grow, so that what was said of earlier ones stays true.
   *
   * @param order which of the updates of this run it is: see `trait`
   * @param isDeferred whether it was asked for earlier, and comes right after the timeline's changes of its instant
   */
  update(profile: number, at: number, order: number, traits: JsonObject, isDeferred: boolean): void {
    const updates = this.#updates.get(profile)
    const change = { at, item: isDeferred ? Number.MAX_VALUE : Number.POSITIVE_INFINITY, traits, order }
    if (updates) updates.push(change)
    else this.#updates.set(profile, [change])
  }

  /** Forgets what steps of journeys changed: another run begins. */
  forgetUpdates(): void {
    this.#updates.clear()
  }

  /** The instant of the first change from `from` on, of this profile or one that it is ever one with; Infinity where none comes. */
  nextChange(profile: number, from: number): number {
    let first = Number.POSITIVE_INFINITY
    if (this.#changes.size === 0 && this.#updates.size === 0) return first
    for (const one of this.#merges.everTogether(profile)) {
      for (const changes of [this.#changes.get(one), this.#updates.get(one)]) {
        const next = changes?.find(({ at }) => at >= from)
        if (next) first = Math.min(first, next.at)
      }
    }
    return first
  }

  /**
   * A trait set to null is gone (contract section 5). Of profiles that have merged the newest value wins (reference section 3).
   *
   * @param item changes of the instant itself that stand at this place of the timeline or later are still to come
   * @param order updates by steps that have this order or a later one are still to come
   */
  trait(
    profile: number,
    name: string,
    at: number,
    item = Number.POSITIVE_INFINITY,
    order = Number.POSITIVE_INFINITY,
  ): JsonValue | undefined {
    const sources = this.#merges.sourcesOf(profile, at, item)
    let value: JsonValue | undefined
    for (const source of sources) value ??= this.#population.initialTrait(source, name)
    for (const change of this.#changesUntil(sources, at, item, order)) {
      if (Object.hasOwn(change.traits, name)) value = change.traits[name]
    }
    return value === null ? undefined : value
  }

  traits(profile: number, at: number): JsonObject {
    const sources = this.#merges.sourcesOf(profile, at)
    const all: Record<string, JsonValue | undefined> = {}
    for (const source of [...sources].reverse()) Object.assign(all, this.#population.initialTraits(source))
    for (const change of this.#changesUntil(sources, at, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY))
      Object.assign(all, change.traits)
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
  }

  #add(profile: number, change: TraitChange): void {
    const changes = this.#changes.get(profile)
    if (changes) changes.push(change)
    else this.#changes.set(profile, [change])
  }

  #changesUntil(sources: readonly number[], at: number, item: number, order: number): readonly TraitChange[] {
    if (sources.every((source) => !this.hasChanges(source))) return nothingChanged
    const changes = sources.flatMap((source) => this.#changes.get(source) ?? []).filter((change) => hasHappened(change, at, item))
    const updates = this.#updates.size === 0 ? [] : this.#updatesUntil(sources, at, item, order)
    const all = updates.length === 0 ? changes : [...changes, ...updates]
    return sources.length === 1 && updates.length === 0 ? changes : all.sort((a, b) => a.at - b.at)
  }

  /** What steps changed comes after all that the timeline changes at the same instant; what they put off to it, before calculations. */
  #updatesUntil(sources: readonly number[], at: number, item: number, order: number): TraitUpdate[] {
    const isDone = (update: TraitUpdate): boolean =>
      update.at < at || (update.at === at && item === Number.POSITIVE_INFINITY && (update.item < item || update.order < order))
    return sources.flatMap((source) => this.#updates.get(source) ?? []).filter(isDone)
  }
}

const nothingChanged: readonly TraitChange[] = []
