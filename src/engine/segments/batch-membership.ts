import type { Merges } from '../inputs/merges.ts'
import { noEvent } from '../inputs/profile-events.ts'
import type { Calculation } from './calculations.ts'
import { type Holds, itemsUntil, type Moment } from './moment.ts'
import type { NextTurn } from './next-turn.ts'
import type { RuleWalk } from './rule-walk.ts'

/** No calculation of the clock: what the profiles start with. */
const beforeAll = -1

/** Takes a calculation that changed a profile's membership: which of the segment's it is, and whether the profile is a member since. */
type TakeDelta = (calculation: number, isMember: boolean) => void

/** What a calculation finds out. */
export interface CalculatedRule {
  readonly holds: Holds
  /** Until when it would find the same. */
  readonly nextTurn: NextTurn
  /** Follows it from one calculation to the next; null where it cannot be followed. */
  readonly walk: RuleWalk | null
}

/**
 * Who is in a batch segment: whom its last calculation found, in the data as it was when that started. So a membership is constant from one
 * result to the next, and whatever happens in between is seen by nobody. Nothing is kept up to date: a calculation is worked out for a
 * profile when somebody asks for what it found.
 */
export class BatchMembership {
  /** What was worked out last, and for all calculations that start in between: nothing turns until then. */
  #profile = -1
  #calculation = beforeAll
  #found = false
  #walks = false
  #from = 0
  /** null: not asked yet. */
  #until: number | null = null

  /**
   * @param place of the segment in workspace order
   * @param startsIn whether a profile is said to have been in it before the clock
   */
  constructor(
    readonly place: number,
    readonly calculations: readonly Calculation[],
    readonly rule: CalculatedRule,
    readonly startsIn: (profile: number) => boolean,
    readonly merges: Merges,
  ) {}

  /** What was worked out last holds no more: something else is known of profiles. */
  forget(): void {
    this.#profile = -1
    this.rule.walk?.forget()
  }

  isMember(moment: Moment): boolean {
    return this.isMemberBy(this.lastShown(moment), moment)
  }

  /** The calculation whose result is seen at a moment; beforeAll where none is yet. */
  lastShown(moment: Moment): number {
    let low = 0
    let high = this.calculations.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#hasShown(this.calculations[middle] as Calculation, moment)) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** The first result from `from` on. */
  nextTurn(from: number): number {
    return this.calculations.find(({ shows }) => shows >= from)?.shows ?? Number.POSITIVE_INFINITY
  }

  /** Tells the calculations that changed the profile's membership, in order, as far as their results show by `end`. */
  eachDelta(profile: number, end: number, take: TakeDelta): void {
    if (this.merges.mergesOf(profile).length > 0) {
      this.#eachDeltaAmongMerged(profile, end, take)
      return
    }
    const { calculations } = this
    let wasMember = this.startsIn(profile)
    for (let calculation = 0; calculation < calculations.length; calculation++) {
      if ((calculations[calculation] as Calculation).shows > end) return
      const isMember = this.#wasFound(calculation, profile)
      if (isMember !== wasMember) take(calculation, isMember)
      wasMember = isMember
    }
  }

  /** By a merge a membership may come that no calculation brought: it is what the next result is compared with. */
  #eachDeltaAmongMerged(profile: number, end: number, take: TakeDelta): void {
    for (const [calculation, { shows, showItem }] of this.calculations.entries()) {
      if (shows > end || this.merges.isGone(profile, shows, showItem)) return
      const moment: Moment = { profile, at: shows, cause: noEvent, changes: { item: showItem, segment: this.place } }
      const isMember = this.isMemberBy(calculation, moment)
      if (isMember !== this.isMemberBy(calculation - 1, moment)) take(calculation, isMember)
    }
  }

  #hasShown({ shows, showItem, showShare }: Calculation, { at, changes }: Moment): boolean {
    if (shows !== at || !changes) return shows <= at
    return showItem < changes.item || (showItem === changes.item && this.place + showShare <= changes.segment)
  }

  /**
   * Whether a profile is a member at a moment after this calculation. One that others have become is when any of them was found, each by
   * itself as long as it was one.
   */
  isMemberBy(calculation: number, moment: Moment): boolean {
    const { profile, at } = moment
    const { merges } = this
    if (merges.mergesOf(profile).length === 0) return this.#wasFound(calculation, profile)
    return merges.sourcesOf(profile, at, itemsUntil(moment)).some((source) => this.#wasFound(calculation, source))
  }

  #wasFound(calculation: number, profile: number): boolean {
    const data = this.calculations[calculation]
    if (!data) return this.startsIn(profile)
    const { walk } = this.rule
    if (this.#profile !== profile) this.#walks = walk?.fits(profile) ?? false
    else if (this.#calculation === calculation || this.#isStillFound(data.start)) return this.#found
    this.#found = walk && this.#walks ? walk.holdsBefore(profile, data.start) : this.#findByRule(data, profile)
    this.#profile = profile
    this.#calculation = calculation
    this.#from = data.start
    this.#until = null
    return this.#found
  }

  #findByRule({ start, startItem }: Calculation, profile: number): boolean {
    if (this.merges.isGone(profile, start, startItem)) return false
    return this.rule.holds({ profile, at: start, cause: noEvent, changes: { item: startItem, segment: this.place } })
  }

  /** Whether what was found last is what a calculation at this start finds: until the rule may turn. */
  #isStillFound(start: number): boolean {
    // To walk on costs less than to find out how far to.
    if (this.#walks || start < this.#from) return false
    this.#until ??= this.rule.nextTurn(this.#profile, this.#from)
    return start < this.#until
  }
}
