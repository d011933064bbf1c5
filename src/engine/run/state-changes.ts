import type { CompiledEnding } from '../compile/compiled-run.ts'
import type { Merge } from '../inputs/merges.ts'
import { noEvent } from '../inputs/profile-events.ts'
import type { JsonObject } from '../model/json-value.ts'
import type { Calculation } from '../segments/calculations.ts'
import { type MembershipSignal, membershipSignalsAfter } from '../segments/membership-signals.ts'
import { resultKey } from '../signals/signal-table.ts'
import { occurrenceClass } from '../time/occurrence-key.ts'
import { memberDetail, rowKind } from '../trace/trace-columns.ts'
import type { Qualification } from './handle-qualification.ts'
import { calculatedChanges, inOrder, type MembershipChange, sortOut, streamedSignals } from './membership-changes.ts'
import { outcomeIndex, type RunState } from './run-state.ts'

type Deliver = (qualification: Qualification) => void

/**
 * What happens to the loaded profiles beside their events: versions end, profiles merge, memberships change. What no event causes comes
 * before the events of its instant, endings first, then the timeline in file order, then what is due (engine rule 4); none is an occurrence
 * of its own.
 */
export class StateChanges {
  /** Key of the next change; Infinity when none is left. */
  nextKey = Number.POSITIVE_INFINITY
  /** Whether there is any such change at all. */
  readonly mayCome: boolean
  readonly #state: RunState
  readonly #deliver: Deliver
  readonly #survivors = new Map<number, number>()
  #profiles: readonly number[] = []
  #merges: readonly Merge[] = []
  #memberships: MembershipChange[] = []
  #byEvents = new Map<number, MembershipSignal[]>()
  #ending = 0
  #merge = 0
  #membership = 0

  /** @param deliver takes changes of memberships to the journeys that listen for them */
  constructor(state: RunState, deliver: Deliver) {
    this.#state = state
    this.#deliver = deliver
    const { endings, merges, batches, streamed } = state.compiled
    this.mayCome = endings.length > 0 || merges.all.length > 0 || batches.length > 0 || streamed.length > 0
  }

  /** Begins anew for these profiles, and the merges among them. */
  load(profiles: readonly number[], merges: readonly Merge[]): void {
    const { compiled } = this.#state
    this.#profiles = profiles
    this.#merges = merges
    const { placed, byEvents } = streamedSignals(profiles, compiled)
    const calculated = calculatedChanges(profiles, compiled)
    this.#memberships =
      placed.length === 0 && compiled.batches.length <= 1 && profiles.length <= 1 ? calculated : inOrder([...calculated, ...placed])
    this.#byEvents = byEvents
    this.#ending = 0
    this.#merge = 0
    this.#membership = 0
    this.#findNext()
  }

  /** Applies the change that is due now. */
  apply(): void {
    if (this.#endingKey === this.nextKey) this.#end()
    else if (this.#isMergeNext()) this.#mergeProfiles()
    else this.#changeMembership()
    this.#findNext()
  }

  /** Delivers what the event that was just handled causes. */
  deliverAfter(profile: number, event: number): void {
    const signals = this.#byEvents.get(profile)
    while (signals?.[0]?.event === event) this.#deliverSignal(profile, signals.shift() as MembershipSignal)
  }

  /**
   * A step gave the profile new values: what that makes of memberships is delivered at once, and what is to come is told anew.
   *
   * @param isDeferred whether it asked for them earlier: then they come before the calculations of this instant
   */
  update(profile: number, traits: JsonObject, isDeferred: boolean): void {
    const { compiled, now, trace } = this.#state
    const { streamed, memberships, end } = compiled
    const after = this.#state.momentOf(profile)
    const were = streamed.map((segment) => segment.isMember(after))
    compiled.traits.update(profile, now, trace.count, traits, isDeferred)
    memberships.forget()
    const signals = membershipSignalsAfter(memberships, profile, streamed, were, after, end)
    const from = now + (isDeferred ? occurrenceClass.change : occurrenceClass.calculation)
    const later = calculatedChanges([profile], compiled).filter(({ key }) => key > from)
    sortOut(
      profile,
      signals.filter(({ moment }) => moment !== after),
      later,
      this.#byEvents,
    )
    // Calculations of this very instant found what they found: their results are still to be told.
    const isTold = ({ kind, key }: MembershipChange): boolean => kind === 'calculated' && key <= from
    const rest = this.#memberships.slice(this.#membership).filter((change) => change.profile !== profile || isTold(change))
    this.#memberships = inOrder([...rest, ...later])
    this.#membership = 0
    this.#findNext()
    for (const signal of signals) if (signal.moment === after) this.#deliverSignal(profile, signal)
  }

  /** Who a profile has become: its later events are the survivor's. */
  survivorOf(profile: number): number {
    if (this.#survivors.size === 0) return profile
    let survivor = profile
    for (let next = this.#survivors.get(survivor); next !== undefined; next = this.#survivors.get(survivor)) survivor = next
    return survivor
  }

  #end(): void {
    const { outcome, journey } = this.#state.compiled.endings[this.#ending++] as CompiledEnding
    for (const profile of this.#profiles) this.#state.endAll(profile, outcomeIndex[outcome], noEvent, ({ index }) => index === journey)
  }

  #mergeProfiles(): void {
    const { from, into } = this.#merges[this.#merge++] as Merge
    const gone = this.survivorOf(from)
    const survivor = this.survivorOf(into)
    if (gone === survivor) return
    this.#survivors.set(gone, survivor)
    this.#state.merge(gone, survivor)
  }

  #changeMembership(): void {
    const change = this.#memberships[this.#membership++] as MembershipChange
    if (change.kind === 'streamed') {
      this.#deliverSignal(change.profile, change.signal)
      return
    }
    const { profile, batch, calculation, isMember } = change
    const { trace, now, compiled } = this.#state
    trace.append(now, rowKind.member, profile, memberDetail(batch.place, isMember), calculation)
    if (compiled.containersOfSegment[batch.place]?.length === 0) return
    const { start, shows, showItem, showShare } = batch.calculations[calculation] as Calculation
    const signal = compiled.signals.shared(resultKey(batch.place, calculation, isMember), () => {
      return { kind: 'qualification', at: shows, segment: batch.place, isEntrance: isMember, qualifiedAt: start }
    })
    const moment = { profile, at: now, cause: noEvent, changes: { item: showItem, segment: batch.place + showShare } }
    this.#deliver({ profile, segment: batch.place, isEntrance: isMember, signal, moment })
  }

  #deliverSignal(profile: number, { at, segment, change, lastQualificationTime, moment }: MembershipSignal): void {
    const isEntrance = change === 'entrance'
    const qualification = { kind: 'qualification' as const, at, segment, isEntrance, qualifiedAt: lastQualificationTime }
    this.#deliver({ profile, segment, isEntrance, signal: this.#state.compiled.signals.add(qualification), moment })
  }

  #findNext(): void {
    this.nextKey = Math.min(this.#endingKey, this.#mergeKey, this.#membershipKey)
  }

  /** At one key the timeline's order decides. */
  #isMergeNext(): boolean {
    if (this.#mergeKey !== this.#membershipKey) return this.#mergeKey < this.#membershipKey
    return (this.#merges[this.#merge]?.item ?? 0) < (this.#memberships[this.#membership]?.item ?? 0)
  }

  get #membershipKey(): number {
    return this.#memberships[this.#membership]?.key ?? Number.POSITIVE_INFINITY
  }

  get #endingKey(): number {
    return this.#state.compiled.endings[this.#ending]?.at ?? Number.POSITIVE_INFINITY
  }

  get #mergeKey(): number {
    const merge = this.#merges[this.#merge]
    return merge ? merge.at + occurrenceClass.change : Number.POSITIVE_INFINITY
  }
}
