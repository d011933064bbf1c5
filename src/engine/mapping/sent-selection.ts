import type { Activation } from '../model/step.ts'

/** What an activation lets into its event, of what there can be. Source of the rule: contract section 2, `context` and `traits`. */
export class SentSelection {
  readonly #activation: Activation
  readonly #properties: ReadonlyMap<string, ReadonlySet<string>>

  /** @param keys that the context can have */
  constructor(activation: Activation, keys: readonly string[]) {
    this.#activation = activation
    const { context = 'all' } = activation
    const properties = new Map<string, Set<string>>()
    for (const attribute of typeof context === 'string' ? [] : context) {
      const key = keyOfAttribute(attribute, keys)
      if (key === undefined) continue
      const known = properties.get(key)
      const name = attribute.slice(key.length + 1)
      if (known) known.add(name)
      else properties.set(key, new Set([name]))
    }
    this.#properties = properties
  }

  get traits(): readonly string[] {
    return this.#activation.traits ?? []
  }

  get hasContext(): boolean {
    return !this.hasTrait('journey_context')
  }

  /** Properties that are selected by name. */
  namedOf(key: string): readonly string[] {
    return [...(this.#properties.get(key) ?? [])]
  }

  /** @param property null asks for anything of the event */
  hasProperty(key: string, property: string | null): boolean {
    // A trait of that name takes the place of the whole context.
    if (!this.hasContext) return false
    const { context = 'all' } = this.#activation
    if (typeof context === 'string') return context === 'all'
    const selected = this.#properties.get(key)
    return selected !== undefined && (property === null || selected.has(property))
  }

  hasTrait(trait: string): boolean {
    return this.traits.includes(trait)
  }
}

/** Context keys may hold dots themselves: the longest key that begins the attribute is meant. */
export function keyOfAttribute(attribute: string, keys: readonly string[]): string | undefined {
  return keys.filter((key) => attribute.startsWith(`${key}.`)).sort((a, b) => b.length - a.length)[0]
}
