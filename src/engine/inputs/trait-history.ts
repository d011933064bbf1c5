import type { JsonObject, JsonValue } from '../model/json-value.ts'
import { isTraitsItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'
import type { Population } from './population.ts'

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
  readonly #changes = new Map<number, TraitChange[]>()

  constructor(timeline: readonly TimelineItem[], population: Population, clockStart: number) {
    this.#population = population
    for (const item of timeline) {
      if (!isTraitsItem(item)) continue
      const profile = population.indexOf(item.profile)
      const changes = this.#changes.get(profile) ?? []
      changes.push({ at: parseInstant(item.at, clockStart) ?? clockStart, traits: item.traits })
      this.#changes.set(profile, changes)
    }
    for (const changes of this.#changes.values()) changes.sort((a, b) => a.at - b.at)
  }

  hasChanges(profile: number): boolean {
    return this.#changes.has(profile)
  }

  /** A trait set to null is gone (contract section 5). */
  trait(profile: number, name: string, at: number): JsonValue | undefined {
    let value = this.#population.initialTrait(profile, name)
    for (const change of this.#changes.get(profile) ?? []) {
      if (change.at <= at && Object.hasOwn(change.traits, name)) value = change.traits[name]
    }
    return value === null ? undefined : value
  }

  traits(profile: number, at: number): JsonObject {
    const all: Record<string, JsonValue | undefined> = { ...this.#population.initialTraits(profile) }
    for (const change of this.#changes.get(profile) ?? []) if (change.at <= at) Object.assign(all, change.traits)
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
  }
}
