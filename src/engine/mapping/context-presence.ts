import { contextKeyOf, contextKeyOfExit } from '../compile/context-keys.ts'
import { isEventBranch } from '../model/hold-branches.ts'
import type { Journey } from '../model/journey.ts'
import type { EventStep } from '../model/step.ts'
import type { WhereFilter } from '../model/value-forms.ts'
import { waysOut } from '../model/ways-out.ts'

/** A place of the journey at which a key of the context is still lacking. */
export type WayWithout =
  /** The instance comes by this way out; `branch` as in the path notation, null for an only way. */
  | { readonly kind: 'way'; readonly step: string; readonly branch: string | null }
  /** It is ended while it waits here. */
  | { readonly kind: 'inside'; readonly step: string }
  /** It is ended by this rule. */
  | { readonly kind: 'exit-rule'; readonly rule: string }

/** Who brings a key into the context: the entry event, the event of a branch, or the one that ends the instance. */
export interface ContextSource {
  readonly key: string
  readonly event: string
  readonly where: readonly WhereFilter[]
  /** The step that hears it; null of an exit rule. */
  readonly step: string | null
  /** The branch that hears it, or the exit rule; null of the entry. */
  readonly branch: string | null
  /** Its events are told apart by the journey's identifier, which they must have. */
  readonly hasIdentifier: boolean
}

/** What can be in the context at one place. */
export interface ContextPresence extends ContextSource {
  /** Where it can lack; nothing when it is always there. */
  readonly without: readonly WayWithout[]
}

interface Edge {
  readonly from: string
  readonly to: string
  readonly branch: string | null
  readonly key: string | null
}

/**
 * The keys that the journey context of a send can have, and by which ways one comes there without them. Source of the rule: reference 7 and
 * 5.6: whoever comes by a join brings the context of the path that was really taken.
 *
 * @param step a send step; null is the exit send, which can be wherever an instance waits
 */
export function contextPresence(journey: Journey, step: string | null): ContextPresence[] {
  const graph = new JourneyGraph(journey)
  const ofSteps = sourcesOf(journey).flatMap((source) => {
    const isEntry = source.step === journey.start
    const without = isEntry ? [] : step === null ? graph.exitsWithout(source.key) : graph.waysWithout(source.key, step)
    return without === null ? [] : [{ ...source, without }]
  })
  const arrives = step === null || graph.reaches(journey.start, step)
  return [...(arrives ? ofSteps : []), ...(step === null ? exitPresence(journey) : [])]
}

/** The entry event, then those of holds in file order; of one key the first. */
function sourcesOf(journey: Journey): ContextSource[] {
  const steps = Object.entries(journey.steps)
  const entry = entryOf(journey)
  const hasIdentifier = identifierOf(journey) !== null
  const ofEntry = entry && {
    key: entry.event,
    event: entry.event,
    where: entry.where ?? [],
    step: journey.start,
    branch: null,
    hasIdentifier,
  }
  const ofHolds = steps.flatMap(([step, hold]) =>
    hold.type === 'hold-until'
      ? hold.branches.filter(isEventBranch).map((branch) => ({
          key: contextKeyOf(branch, journey),
          event: branch.event,
          where: branch.where ?? [],
          step,
          branch: branch.id,
          hasIdentifier,
        }))
      : [],
  )
  return firstOfKeys(ofEntry ? [ofEntry, ...ofHolds] : ofHolds)
}

function exitPresence(journey: Journey): ContextPresence[] {
  const { exitRules = [] } = journey
  const hasIdentifier = identifierOf(journey) !== null
  const sending = exitRules.filter(({ send }) => send)
  const sources = sending.map((rule) => ({
    key: contextKeyOfExit(rule, journey),
    event: rule.event,
    where: rule.where ?? [],
    step: null,
    branch: rule.id,
    hasIdentifier: hasIdentifier && rule.matchIdentifier === true,
  }))
  return firstOfKeys(sources).map((source) => ({
    ...source,
    // What one rule asks for is not asked for by another of the same key.
    ...(sources.filter(({ key }) => key === source.key).length > 1 ? { where: [], hasIdentifier: false } : {}),
    without: sending
      .filter((rule) => contextKeyOfExit(rule, journey) !== source.key)
      .map(({ id }) => ({ kind: 'exit-rule', rule: id }) as const),
  }))
}

function entryOf({ steps, start }: Journey): EventStep | null {
  const first = steps[start]
  return first?.type === 'event' ? first : null
}

/** The property that all events of an instance share; null where nothing tells instances apart (reference 4.4). */
export function identifierOf(journey: Journey): string | null {
  const entry = entryOf(journey)
  return entry && (entry.entry ?? 'every-time') === 'every-time' ? (entry.identifier ?? null) : null
}

function firstOfKeys(sources: readonly ContextSource[]): ContextSource[] {
  return sources.filter(({ key }, index) => sources.findIndex((other) => other.key === key) === index)
}

/** Who can come where, loops included: a journey may be a draft. */
class JourneyGraph {
  readonly #journey: Journey
  readonly #edges: readonly Edge[]

  constructor(journey: Journey) {
    this.#journey = journey
    this.#edges = Object.entries(journey.steps).flatMap(([from, step]) => {
      const branches = step.type === 'hold-until' ? step.branches : []
      return waysOut(from, step).flatMap(({ to, label }, place): Edge[] => {
        const branch = branches[place]
        const key = branch && isEventBranch(branch) ? contextKeyOf(branch, journey) : null
        return to === null ? [] : [{ from, to, branch: label, key }]
      })
    })
  }

  reaches(from: string, to: string): boolean {
    return this.#walk([from], this.#edges, 'on').has(to)
  }

  /** Ways that decide that one comes to a step without the key; null where nobody can bring it there. */
  waysWithout(key: string, step: string): readonly WayWithout[] | null {
    const { bringing, others, reachable } = this.#around(key)
    const leadsThere = this.#walk([step], this.#edges, 'back')
    const brings = bringing.filter(({ from, to }) => reachable.has(from) && leadsThere.has(to))
    if (brings.length === 0) return null
    const lacking = this.#walk([this.#journey.start], others, 'on')
    const lacksThere = this.#walk([step], others, 'back')
    const mayBring = this.#walk(
      brings.map(({ from }) => from),
      this.#edges,
      'back',
    )
    return others
      .filter(({ from, to }) => lacking.has(from) && mayBring.has(from) && lacksThere.has(to) && !mayBring.has(to))
      .map(({ from, branch }) => ({ kind: 'way', step: from, branch }))
  }

  /** Where one waits without the key; null where nobody waits with it. */
  exitsWithout(key: string): readonly WayWithout[] | null {
    const { bringing, others, reachable } = this.#around(key)
    const brought = this.#walk(
      bringing.filter(({ from }) => reachable.has(from)).map(({ to }) => to),
      this.#edges,
      'on',
    )
    const lacking = this.#walk([this.#journey.start], others, 'on')
    const waiting = Object.entries(this.#journey.steps).flatMap(([id, { type }]) => (type === 'hold-until' || type === 'wait' ? [id] : []))
    if (!waiting.some((id) => brought.has(id))) return null
    return waiting.filter((id) => lacking.has(id)).map((step) => ({ kind: 'inside', step }))
  }

  #around(key: string) {
    return {
      bringing: this.#edges.filter((edge) => edge.key === key),
      others: this.#edges.filter((edge) => edge.key !== key),
      reachable: this.#walk([this.#journey.start], this.#edges, 'on'),
    }
  }

  /** Everything that is reached from these steps, they among it. */
  #walk(from: readonly string[], edges: readonly Edge[], direction: 'on' | 'back'): ReadonlySet<string> {
    const nexts = new Map<string, string[]>()
    for (const { from: source, to } of edges) {
      const [here, there] = direction === 'on' ? [source, to] : [to, source]
      const list = nexts.get(here)
      if (list) list.push(there)
      else nexts.set(here, [there])
    }
    const reached = new Set(from)
    const open = [...from]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const next of nexts.get(id) ?? []) {
        if (!reached.has(next)) open.push(next)
        reached.add(next)
      }
    }
    return reached
  }
}
