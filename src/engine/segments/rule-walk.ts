import { compileComparison, strictly } from '../compile/compare-values.ts'
import { EngineFault } from '../engine-fault.ts'
import { propertyPath, reachInto } from '../inputs/property-path.ts'
import type { TraitCondition } from '../model/condition.ts'
import type { SegmentRule } from '../model/segment.ts'
import type { Pasts } from './compile-rule.ts'
import { countedEvents } from './counted-events.ts'
import { EventWindow } from './event-window.ts'
import { looksFromNow } from './next-turn.ts'

/** A part of a rule, as it stands where the walk is. */
type Part = () => boolean

/**
 * A rule followed through a profile's time, from the past on, in one pass: each event enters and leaves a window once, and traits are read when
 * a part of the rule needs them. For profiles that nothing but events happens to; what holds at any moment of whomsoever, compileRule tells.
 */
export class RuleWalk {
  /** How far it has come, ms since 1970. */
  at = 0
  #profile = -1
  /** The place in the past of the event that arrived; -1 where something left. */
  arrived = -1
  readonly #windows: readonly EventWindow[]
  /** Most rules count one kind of event, if any. */
  readonly #only: EventWindow | null
  readonly #holds: Part
  readonly #traits: TraitParts
  readonly #pasts: Pasts

  private constructor(rule: SegmentRule, pasts: Pasts) {
    const windows: EventWindow[] = []
    this.#traits = new TraitParts(pasts)
    this.#pasts = pasts
    this.#holds = compilePart(rule, {
      event: (part) => {
        const window = new EventWindow(countedEvents(part, pasts.events))
        windows.push(window)
        return () => window.holds
      },
      trait: (part) => this.#traits.add(part),
    })
    this.#windows = windows
    this.#only = windows.length === 1 ? (windows[0] ?? null) : null
  }

  /** null of a rule that hangs on the time of day or on other segments. */
  static of(rule: SegmentRule, pasts: Pasts): RuleWalk | null {
    return isWalkable(rule) ? new RuleWalk(rule, pasts) : null
  }

  /** Whether nothing but events happens to the profile, as far as the rule asks. */
  fits(profile: number): boolean {
    const { merges, traits } = this.#pasts
    return merges.mergesOf(profile).length === 0 && !(this.#traits.areAny && traits.hasChanges(profile))
  }

  /** Goes to an instant, before its events. */
  begin(profile: number, at: number): void {
    this.#profile = profile
    this.#traits.begin(profile, at)
    if (this.#windows.length > 0) {
      const past = this.#pasts.events.past([profile])
      for (const window of this.#windows) window.fill(past)
    }
    this.#moveBefore(at)
  }

  /** What is known of profiles has changed: it begins anew. */
  forget(): void {
    this.#profile = -1
  }

  /** Whether the rule holds for a profile at an instant, before its events. To go on is quicker than to go back. */
  holdsBefore(profile: number, at: number): boolean {
    if (profile === this.#profile && at > this.at) this.#moveBefore(at)
    else this.begin(profile, at)
    return this.holds
  }

  #moveBefore(at: number): void {
    this.at = at
    if (this.#only) this.#only.moveBefore(at)
    else for (const window of this.#windows) window.moveBefore(at)
  }

  get holds(): boolean {
    return this.#holds()
  }

  /** When the next thing happens; Infinity when nothing is left to. */
  get next(): number {
    const only = this.#only
    if (only) return Math.min(only.nextEntry, only.nextExit)
    return this.#windows.reduce((first, { nextEntry, nextExit }) => Math.min(first, nextEntry, nextExit), never)
  }

  /** On to the next thing that happens: all that is too long ago at an instant leaves, or one event arrives. False when nothing does until `end`. */
  advance(end: number): boolean {
    return this.#only ? this.#advanceOnly(this.#only, end) : this.#advanceAny(end)
  }

  #advanceOnly(only: EventWindow, end: number): boolean {
    const { nextEntry, nextExit } = only
    if (nextExit <= nextEntry) {
      if (!(nextExit <= end)) return false
      only.leave(nextExit)
      this.at = nextExit
      this.arrived = nothing
      return true
    }
    if (nextEntry > end) return false
    this.at = nextEntry
    this.arrived = only.nextPlace
    only.enter()
    return true
  }

  /** Of events of one instant that which stands first in the past. */
  #advanceAny(end: number): boolean {
    const windows = this.#windows
    const exit = windows.reduce((first, { nextExit }) => Math.min(first, nextExit), never)
    const entry = windows.reduce((first, { nextEntry }) => Math.min(first, nextEntry), never)
    const at = Math.min(exit, entry)
    if (!(at <= end) || at === never) return false
    this.at = at
    if (exit <= entry) {
      this.arrived = nothing
      for (const window of windows) window.leave(at)
      return true
    }
    this.arrived = windows.reduce((first, { nextEntry, nextPlace }) => (nextEntry === at ? Math.min(first, nextPlace) : first), never)
    for (const window of windows) if (window.nextPlace === this.arrived) window.enter()
    return true
  }
}

const never = Number.POSITIVE_INFINITY
const nothing = -1

/** The traits that a rule asks for: those of one profile, each read once, when it is needed. */
class TraitParts {
  readonly #pasts: Pasts
  #count = 0
  #profile = -1
  #at = 0
  /** How often another profile was begun: what was read before it is of no use. */
  #round = 0

  constructor(pasts: Pasts) {
    this.#pasts = pasts
  }

  get areAny(): boolean {
    return this.#count > 0
  }

  add({ trait, is, value }: TraitCondition): Part {
    this.#count += 1
    const compare = compileComparison(is, value, strictly)
    const path = propertyPath(trait)
    let holds = false
    let round = -1
    return () => {
      if (round === this.#round) return holds
      round = this.#round
      holds = compare(reachInto(this.#pasts.traits.trait(this.#profile, path[0], this.#at), path), this.#at)
      return holds
    }
  }

  begin(profile: number, at: number): void {
    this.#profile = profile
    this.#at = at
    this.#round += 1
  }
}

function isWalkable(rule: SegmentRule): boolean {
  if ('all' in rule) return rule.all.every(isWalkable)
  if ('any' in rule) return rule.any.every(isWalkable)
  if ('not' in rule) return isWalkable(rule.not)
  if ('segment' in rule) return false
  return 'event' in rule || !looksFromNow(rule)
}

/** How the two kinds of leaves of a walkable rule become parts. */
interface Leaves {
  readonly event: (part: Extract<SegmentRule, { event: string }>) => Part
  readonly trait: (part: TraitCondition) => Part
}

function compilePart(rule: SegmentRule, leaves: Leaves): Part {
  if ('all' in rule) {
    const all = rule.all.map((part) => compilePart(part, leaves))
    return () => all.every((holds) => holds())
  }
  if ('any' in rule) {
    const any = rule.any.map((part) => compilePart(part, leaves))
    return () => any.some((holds) => holds())
  }
  if ('not' in rule) {
    const part = compilePart(rule.not, leaves)
    return () => !part()
  }
  if ('segment' in rule) throw new EngineFault('a rule over other segments cannot be walked')
  return 'event' in rule ? leaves.event(rule) : leaves.trait(rule)
}
