import type { JsonObject, JsonValue } from '../model/json-value.ts'
import type { Profile } from '../model/scenario.ts'
import type { ActivityBuffer } from './activity-buffer.ts'
import type { ClockSpan } from './compile-event-tree.ts'
import { type CompiledIdentity, makeIdentity } from './compiled-identity.ts'
import type { CompiledValue } from './compiled-value.ts'
import { type EventNode, type EventTree, expectedEventsPerProfile } from './event-tree.ts'
import { makeValue } from './make-value.ts'
import type { Synthesizer } from './synthesizer.ts'
import { syntheticIndex } from './synthetic-index.ts'
import { walkActivity } from './walk-activity.ts'

export interface CompiledRecipe {
  readonly count: number
  readonly idPrefix: string
  readonly traits: ReadonlyMap<string, CompiledValue>
  readonly identities: readonly CompiledIdentity[]
  readonly tree: EventTree
  readonly clock: ClockSpan
}

export class CompiledSynthesizer implements Synthesizer {
  readonly profileCount: number
  readonly eventNames: readonly string[]
  readonly traitNames: readonly string[]
  readonly expectedEvents: number
  readonly #recipe: CompiledRecipe

  constructor(recipe: CompiledRecipe) {
    this.#recipe = recipe
    this.profileCount = recipe.count
    this.eventNames = recipe.tree.eventNames
    this.traitNames = [...recipe.traits.keys()]
    this.expectedEvents = recipe.count * expectedEventsPerProfile(recipe.tree)
  }

  profileId(index: number): string {
    return this.#recipe.idPrefix + index
  }

  indexOfProfile(id: string): number {
    return syntheticIndex(id, this.#recipe.idPrefix, this.profileCount)
  }

  profile(index: number): Profile {
    const { identities, traits } = this.#recipe
    const owned = identities.flatMap((identity): [string, string[]][] => {
      const value = makeIdentity(identity, index)
      return value === null ? [] : [[identity.namespace, [value]]]
    })
    return {
      id: this.profileId(index),
      ...(owned.length > 0 ? { identities: Object.fromEntries(owned) } : {}),
      ...(traits.size > 0 ? { traits: makeAll(traits, index, 0) } : {}),
    }
  }

  identity(index: number, namespace: string): string | null {
    const identity = this.#recipe.identities.find((one) => one.namespace === namespace)
    return identity ? makeIdentity(identity, index) : null
  }

  trait(index: number, name: string): JsonValue | undefined {
    const value = this.#recipe.traits.get(name)
    return value && makeValue(value, index, 0)
  }

  activity(index: number, into: ActivityBuffer): void {
    walkActivity(this.#recipe.tree, index, this.#recipe.clock, into)
  }

  property(index: number, key: number, name: string): JsonValue | undefined {
    const arrival = this.#arrivalOf(key)
    const value = this.#nodeOf(key, arrival).properties.get(name)
    return value && makeValue(value, index, arrival)
  }

  properties(index: number, key: number): JsonObject {
    const arrival = this.#arrivalOf(key)
    return makeAll(this.#nodeOf(key, arrival).properties, index, arrival)
  }

  #arrivalOf(key: number): number {
    return Math.floor(key / this.#recipe.tree.nodes.length)
  }

  /** The rest of the division, without `%`, which is slow for numbers that come from a column of doubles. */
  #nodeOf(key: number, arrival: number): EventNode {
    const { nodes } = this.#recipe.tree
    return nodes[key - arrival * nodes.length]!
  }
}

function makeAll(values: ReadonlyMap<string, CompiledValue>, profile: number, arrival: number): Record<string, JsonValue> {
  const made: Record<string, JsonValue> = {}
  for (const [name, recipe] of values) {
    const value = makeValue(recipe, profile, arrival)
    if (value !== undefined) made[name] = value
  }
  return made
}
