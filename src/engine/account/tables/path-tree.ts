import { twiceAsLong } from '../../columns/twice-as-long.ts'
import { type CompiledRun, type CompiledWay, pathEnds } from '../../compile/compiled-run.ts'
import type { PathPart } from '../views.ts'

const none = -1

/**
 * The paths that instances took, as a tree: who has the same beginning shares it. A node is a path up to some step, its children the ways on
 * from there; the first nodes are the journeys' versions, by their numbers. So an instance has one number, and where it stood before is found
 * by going back.
 */
export class PathTree {
  count: number
  /** none of a root. */
  parent = new Int32Array(1024)
  /** The way that led here from the parent; none of a root. */
  way = new Int32Array(1024)
  /** Moves from the root. */
  depth = new Int32Array(1024)
  #firstChild = new Int32Array(1024)
  #sibling = new Int32Array(1024)
  readonly #compiled: CompiledRun

  constructor(compiled: CompiledRun) {
    this.#compiled = compiled
    this.count = 0
    for (const _ of compiled.journeys) this.#add(none, none, 0)
  }

  /** The node that a way leads to. */
  child(node: number, way: number): number {
    for (let child = this.#firstChild[node] as number; child !== none; child = this.#sibling[child] as number) {
      if (this.way[child] === way) return child
    }
    const child = this.#add(node, way, (this.depth[node] as number) + 1)
    this.#sibling[child] = this.#firstChild[node] as number
    this.#firstChild[node] = child
    return child
  }

  /** The version that a path is one of. */
  rootOf(node: number): number {
    let root = node
    while ((this.parent[root] as number) !== none) root = this.parent[root] as number
    return root
  }

  /** Number of the step where a path has come to; pathEnds where it has left its last one. */
  stepOf(node: number): number {
    const way = this.way[node] as number
    return way === none ? (this.#compiled.journeys[node]?.start ?? pathEnds) : this.#wayOf(way).next
  }

  parts(node: number): PathPart[] {
    const ways: CompiledWay[] = []
    for (let at = node; (this.parent[at] as number) !== none; at = this.parent[at] as number) ways.push(this.#wayOf(this.way[at] as number))
    const parts: PathPart[] = []
    let step = this.stepOf(this.rootOf(node))
    for (const { label, next } of ways.reverse()) {
      parts.push(label ? { step: this.#idOf(step), branch: label } : { step: this.#idOf(step) })
      step = next
    }
    if (step !== pathEnds) parts.push({ step: this.#idOf(step) })
    return parts
  }

  #add(parent: number, way: number, depth: number): number {
    const node = this.count
    if (node === this.parent.length) this.#grow()
    this.parent[node] = parent
    this.way[node] = way
    this.depth[node] = depth
    this.#firstChild[node] = none
    this.#sibling[node] = none
    this.count = node + 1
    return node
  }

  #grow(): void {
    this.parent = twiceAsLong(this.parent)
    this.way = twiceAsLong(this.way)
    this.depth = twiceAsLong(this.depth)
    this.#firstChild = twiceAsLong(this.#firstChild)
    this.#sibling = twiceAsLong(this.#sibling)
  }

  #wayOf(way: number): CompiledWay {
    return this.#compiled.ways[way] as CompiledWay
  }

  #idOf(step: number): string {
    return this.#compiled.steps[step]?.id ?? ''
  }
}
