import type { Operator } from '../model/condition.ts'
import type { JsonValue } from '../model/json-value.ts'

/** A comparison that some filter, condition, rule or expression makes of a value. */
export interface Asked {
  readonly is: Operator
  readonly value: JsonValue | undefined
  /** Who does not pass is not let in, or does not count: most should pass. */
  readonly isFilter: boolean
}

/** What is read of a trait, or of a property of an event: the comparisons that are made of it, none where it is only passed on. */
export class AskedValues {
  readonly #asked = new Map<string, Asked[]>()

  read(name: string): void {
    if (!this.#asked.has(name)) this.#asked.set(name, [])
  }

  ask(name: string, asked: Asked): void {
    const before = this.#asked.get(name)
    if (before) before.push(asked)
    else this.#asked.set(name, [asked])
  }

  get names(): string[] {
    return [...this.#asked.keys()]
  }

  of(name: string): readonly Asked[] {
    return this.#asked.get(name) ?? []
  }
}
