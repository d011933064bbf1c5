import type { JsonObject, JsonValue } from '../model/json-value.ts'
import { isTraitsItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'
import type { Merges } from './merges.ts'
import type { Population } from './population.ts'
import type { RecordedHistory } from './recorded-history.ts'

interface TraitChange {
  readonly at: number
  readonly traits: JsonObject
}

/**
 * Traits as they stood at any instant. Changes of one instant come before everything else of it (engine rule 4.2), so the instant
 * alone decides, and nothing about traits has to be kept while a run goes on.
 */
export class TraitHistory {
  readonly #population: Population
  readonly #merges: Merges
  readonly #changes = new Map<number, TraitChange[]>()

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
    for (const item of timeline) {
      if (!isTraitsItem(item)) continue
      this.#add(population.indexOf(item.profile), { at: parseInstant(item.at, clockStart) ?? clockStart, traits: item.traits })
    }
    for (const { call, profile } of recorded?.identifies ?? []) {
      this.#add(profile, {
        at: recorded?.calls.at(call) ?? clockStart,
        traits: JSON.parse(recorded?.calls.body(call) ?? '{}') as JsonObject,
      })
    }
    for (const changes of this.#changes.values()) changes.sort((a, b) => a.at - b.at)
  }

  hasChanges(profile: number): boolean {
    return this.#changes.has(profile)
  }

  /** A trait set to null is gone (contract section 5). Of profiles that have merged the newest value wins (reference section 3). */
  trait(profile: number, name: string, at: number): JsonValue | undefined {
    const sources = this.#merges.sourcesOf(profile, at)
    let value: JsonValue | undefined
    for (const source of sources) value ??= this.#population.initialTrait(source, name)
    for (const change of this.#changesUntil(sources, at)) if (Object.hasOwn(change.traits, name)) value = change.traits[name]
    return value === null ? undefined : value
  }

  traits(profile: number, at: number): JsonObject {
    const sources = this.#merges.sourcesOf(profile, at)
    const all: Record<string, JsonValue | undefined> = {}
    for (const source of [...sources].reverse()) Object.assign(all, this.#population.initialTraits(source))
    for (const change of this.#changesUntil(sources, at)) Object.assign(all, change.traits)
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
  }

  #add(profile: number, change: TraitChange): void {
    const changes = this.#changes.get(profile)
    if (changes) changes.push(change)
    else this.#changes.set(profile, [change])
  }

  #changesUntil(sources: readonly number[], at: number): readonly TraitChange[] {
    const changes = sources.flatMap((source) => this.#changes.get(source) ?? []).filter((change) => change.at <= at)
    return sources.length === 1 ? changes : changes.sort((a, b) => a.at - b.at)
  }
}
