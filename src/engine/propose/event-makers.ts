import type { FollowUpRecipe, ValueRecipe } from '../model/recipe.ts'
import type { EventDefinition } from '../model/workspace.ts'
import type { JourneyReads } from './journey-reads.ts'
import { madeValues } from './made-values.ts'

/** How the properties of each event are made, the same wherever it happens; what it follows lends it what they share. */
export class EventMakers {
  readonly #reads: JourneyReads
  readonly #catalogue: ReadonlyMap<string, EventDefinition>
  readonly #identifiers: ReadonlySet<string>
  readonly #around: number
  readonly #made = new Map<string, Readonly<Record<string, ValueRecipe>>>()

  constructor(reads: JourneyReads, catalogue: readonly EventDefinition[], identifiers: ReadonlySet<string>, around: number) {
    this.#reads = reads
    this.#catalogue = new Map(catalogue.map((definition) => [definition.name, definition]))
    this.#identifiers = identifiers
    this.#around = around
  }

  properties(event: string): Readonly<Record<string, ValueRecipe>> {
    const known = this.#made.get(event)
    if (known) return known
    const types = this.#catalogue.get(event)?.properties ?? {}
    const made = madeValues(this.#reads.event(event), { types, identifiers: this.#identifiers, around: this.#around })
    this.#made.set(event, made)
    return made
  }

  /** Identifiers go along whether or not anybody reads them; what is compared in this event is made anew for it. */
  following(
    event: string,
    parent: readonly string[],
  ): Pick<FollowUpRecipe, 'carry' | 'properties'> & { readonly names: readonly string[] } {
    const made = this.properties(event)
    const asked = this.#reads.event(event)
    const isCompared = (name: string) => asked.names.some((one) => one.split('.')[0] === name && asked.of(one).length > 0)
    const carry = parent.filter((name) => this.#identifiers.has(name) || (name in made && !isCompared(name)))
    const own = Object.entries(made).filter(([name]) => !carry.includes(name))
    return {
      ...(carry.length > 0 && { carry }),
      ...(own.length > 0 && { properties: Object.fromEntries(own) }),
      names: [...carry, ...own.map(([name]) => name)],
    }
  }
}
