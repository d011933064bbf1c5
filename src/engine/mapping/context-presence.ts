import { contextKeyOf, contextKeyOfExit } from '../compile/context-keys.ts'
import { isEventBranch } from '../model/hold-branches.ts'
import type { ExitRule, Journey } from '../model/journey.ts'
import type { EventStep } from '../model/step.ts'
import type { WhereFilter } from '../model/value-forms.ts'
import { JourneyWalks, type WayWithout } from './journey-walks.ts'

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

/**
 * What the journey contexts of a journey's sends can have, and by which ways one comes there without it. Source of the rule: reference 7 and
 * 5.6: whoever comes by a join brings the context of the path that was really taken. A draft may have loops.
 */
export class ContextPresences {
  readonly #journey: Journey
  readonly #walks: JourneyWalks
  readonly #sources: readonly ContextSource[]

  constructor(journey: Journey) {
    this.#journey = journey
    this.#walks = new JourneyWalks(journey)
    this.#sources = sourcesOf(journey)
  }

  isReached(step: string | null): boolean {
    return step === null || this.#walks.isReached(step)
  }

  /** @param step a send step; null is the exit send, which can be wherever an instance waits */
  at(step: string | null): ContextPresence[] {
    return this.keysAt(step).flatMap((key) => this.find(step, key) ?? [])
  }

  /** The same of one key; undefined where no way brings it there. */
  find(step: string | null, key: string): ContextPresence | undefined {
    if (!this.isReached(step)) return undefined
    const ofExit = step === null ? exitSources(this.#journey).find((one) => one.key === key) : undefined
    if (ofExit) return { ...ofExit, without: rulesWithout(this.#journey, key) }
    const source = this.#sources.find((one) => one.key === key)
    if (!source) return undefined
    if (source.step === this.#journey.start) return { ...source, without: [] }
    const without = step === null ? this.#walks.exitsWithout(key) : this.#walks.waysWithout(key, step)
    return without === null ? undefined : { ...source, without }
  }

  /** Keys that the context can have somewhere, the entry event's first. */
  keysAt(step: string | null): string[] {
    const keys = this.#sources.map(({ key }) => key)
    return [...new Set(step === null ? [...keys, ...exitSources(this.#journey).map(({ key }) => key)] : keys)]
  }
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

/** Those of the rules that send. */
function exitSources(journey: Journey): ContextSource[] {
  const hasIdentifier = identifierOf(journey) !== null
  const sources = sendingRules(journey).map((rule) => ({
    key: contextKeyOfExit(rule, journey),
    event: rule.event,
    where: rule.where ?? [],
    step: null,
    branch: rule.id,
    hasIdentifier: hasIdentifier && rule.matchIdentifier === true,
  }))
  return firstOfKeys(sources).map((source) => {
    // What one rule asks for is not asked for by another of the same key.
    const isShared = sources.filter(({ key }) => key === source.key).length > 1
    return isShared ? { ...source, where: [], hasIdentifier: false } : source
  })
}

function rulesWithout(journey: Journey, key: string): readonly WayWithout[] {
  const others = sendingRules(journey).filter((rule) => contextKeyOfExit(rule, journey) !== key)
  return others.map(({ id }) => ({ kind: 'exit-rule', rule: id }))
}

function sendingRules({ exitRules = [] }: Journey): readonly ExitRule[] {
  return exitRules.filter(({ send }) => send)
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
