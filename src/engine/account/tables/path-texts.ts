import { pathText } from '../path-text.ts'
import { type Outcome, outcomeNames } from '../result.ts'
import type { PathPart } from '../views.ts'
import type { PathTree } from './path-tree.ts'
import { ranksOf } from './rows-in-order.ts'

/** A way that instances went, and what became of them. */
export interface PathEnd {
  readonly parts: readonly PathPart[]
  readonly outcome: Outcome
  /** In the contract's notation. */
  readonly text: string
}

/** Paths by how they are written: the same steps in two versions of a journey are one. A key is a path with an outcome. */
export class PathTexts {
  readonly #paths: PathTree
  readonly #numberOf: Int32Array
  readonly #parts: PathPart[][] = []
  readonly #keys = new Map<number, PathEnd>()
  #ranks: readonly number[] | null = null

  /** @param paths to which none is added any more */
  constructor(paths: PathTree) {
    this.#paths = paths
    this.#numberOf = new Int32Array(paths.count)
    const numbers = new Map<string, number>()
    for (let node = 0; node < paths.count; node++) {
      const parts = paths.parts(node)
      const text = pathText(parts, 'completed')
      const number = numbers.get(text) ?? numbers.size
      if (number === numbers.size) {
        numbers.set(text, number)
        this.#parts.push(parts)
      }
      this.#numberOf[node] = number
    }
  }

  /** How many keys there are: they are 0 to one less. */
  get keyCount(): number {
    return this.#parts.length * outcomeNames.length
  }

  /** @param outcome its place among the names of outcomes */
  keyOf(node: number, outcome: number): number {
    return (this.#numberOf[node] as number) * outcomeNames.length + outcome
  }

  pathOf(key: number): PathEnd {
    const known = this.#keys.get(key)
    if (known) return known
    const parts = this.#parts[Math.floor(key / outcomeNames.length)] ?? []
    const outcome = outcomeNames[key % outcomeNames.length] as Outcome
    const path = { parts, outcome, text: pathText(parts, outcome) }
    this.#keys.set(key, path)
    return path
  }

  /** Places of the keys' texts among all of them in order. */
  get ranks(): readonly number[] {
    this.#ranks ??= ranksOf(Array.from({ length: this.keyCount }, (_, key) => this.pathOf(key).text))
    return this.#ranks
  }

  /** By key, 1 where the test holds. */
  marked(test: (path: PathEnd) => boolean): Uint8Array {
    const marks = new Uint8Array(this.keyCount)
    for (let key = 0; key < marks.length; key++) marks[key] = test(this.pathOf(key)) ? 1 : 0
    return marks
  }

  /** By node, 1 where the test holds; the tests of parents come first. */
  markedNodes(test: (node: number, parentHolds: boolean) => boolean): Uint8Array {
    const { parent, count } = this.#paths
    const marks = new Uint8Array(count)
    for (let node = 0; node < count; node++) marks[node] = test(node, marks[parent[node] as number] === 1) ? 1 : 0
    return marks
  }
}
