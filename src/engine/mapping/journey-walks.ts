import { contextKeyOf } from '../compile/context-keys.ts'
import { isEventBranch } from '../model/hold-branches.ts'
import type { Journey } from '../model/journey.ts'
import { waysOut } from '../model/ways-out.ts'

/** A place of the journey at which a key of the context is still lacking. */
export type WayWithout =
  /** The instance comes by this way out; `branch` as in the path notation, null for an only way. */
  | { readonly kind: 'way'; readonly step: string; readonly branch: string | null }
  /** It is ended while it waits here. */
  | { readonly kind: 'inside'; readonly step: string }
  /** It is ended by this rule. */
  | { readonly kind: 'exit-rule'; readonly rule: string }

interface Edge {
  readonly from: string
  readonly to: string
  readonly branch: string | null
  /** The context key that it brings; null of most. */
  readonly key: string | null
}

type Direction = 'on' | 'back'

/** Who can come where in a journey, and with what; it may have loops. */
export class JourneyWalks {
  readonly #start: string
  readonly #waiting: readonly string[]
  readonly #edges: readonly Edge[]
  readonly #next: Readonly<Record<Direction, ReadonlyMap<string, readonly Edge[]>>>
  readonly #reached: ReadonlySet<string>

  constructor(journey: Journey) {
    const steps = Object.entries(journey.steps)
    this.#start = journey.start
    this.#waiting = steps.flatMap(([id, { type }]) => (type === 'hold-until' || type === 'wait' ? [id] : []))
    this.#edges = steps.flatMap(([from, step]) => {
      const branches = step.type === 'hold-until' ? step.branches : []
      return waysOut(from, step).flatMap(({ to, label }, place): Edge[] => {
        const branch = branches[place]
        const key = branch && isEventBranch(branch) ? contextKeyOf(branch, journey) : null
        return to === null ? [] : [{ from, to, branch: label, key }]
      })
    })
    this.#next = { on: grouped(this.#edges, ({ from }) => from), back: grouped(this.#edges, ({ to }) => to) }
    this.#reached = this.#walk([this.#start], 'on')
  }

  isReached(step: string): boolean {
    return this.#reached.has(step)
  }

  /**
   * The ways that decide that one comes to a step without the key: before them it may still come, after them no more. Nothing where everybody
   * has it; null where nobody can bring it there.
   */
  waysWithout(key: string, step: string): readonly WayWithout[] | null {
    const leadsThere = this.#walk([step], 'back')
    const bringing = this.#edges.filter((edge) => edge.key === key && this.#reached.has(edge.from) && leadsThere.has(edge.to))
    if (bringing.length === 0) return null
    const mayBring = this.#walk(
      bringing.map(({ from }) => from),
      'back',
    )
    const lacking = this.#walk([this.#start], 'on', key)
    const lacksThere = this.#walk([step], 'back', key)
    return this.#edges
      .filter((edge) => edge.key !== key && lacking.has(edge.from) && mayBring.has(edge.from))
      .filter(({ to }) => lacksThere.has(to) && !mayBring.has(to))
      .map(({ from, branch }) => ({ kind: 'way', step: from, branch }))
  }

  /** Where one waits without the key; null where nobody waits with it. */
  exitsWithout(key: string): readonly WayWithout[] | null {
    const bringing = this.#edges.filter((edge) => edge.key === key && this.#reached.has(edge.from))
    const brought = this.#walk(
      bringing.map(({ to }) => to),
      'on',
    )
    if (!this.#waiting.some((id) => brought.has(id))) return null
    const lacking = this.#walk([this.#start], 'on', key)
    return this.#waiting.filter((id) => lacking.has(id)).map((step) => ({ kind: 'inside', step }))
  }

  /** Everything that is reached from these steps, they among it. @param without ways that bring this key are not gone */
  #walk(from: readonly string[], direction: Direction, without?: string): ReadonlySet<string> {
    const reached = new Set(from)
    const open = [...from]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const edge of this.#next[direction].get(id) ?? []) {
        const there = direction === 'on' ? edge.to : edge.from
        if (reached.has(there) || (without !== undefined && edge.key === without)) continue
        reached.add(there)
        open.push(there)
      }
    }
    return reached
  }
}

function grouped(edges: readonly Edge[], by: (edge: Edge) => string): ReadonlyMap<string, readonly Edge[]> {
  const groups = new Map<string, Edge[]>()
  for (const edge of edges) {
    const group = groups.get(by(edge))
    if (group) group.push(edge)
    else groups.set(by(edge), [edge])
  }
  return groups
}
