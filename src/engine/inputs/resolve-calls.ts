import type { JsonValue } from '../model/json-value.ts'
import { isMergeItem, type ScenarioDocument } from '../model/scenario.ts'
import { syntheticIndexOf } from '../synthesis/synthetic-index.ts'
import { formatInstant, parseAbsoluteInstant, parseInstant } from '../time/instant.ts'
import { isPerhapsOversized, oversizedBytes } from './call-size.ts'
import { type DuplicateMessages, findDuplicates } from './duplicate-messages.ts'
import { IdentityGraph } from './identity-graph.ts'
import type { RecordedCalls } from './recorded-calls.ts'
import type { RecordedHistory } from './recorded-history.ts'

type Resolved = Pick<ScenarioDocument, 'clock' | 'profiles' | 'timeline' | 'synthesize'>

/**
 * Finds out whose calls they are, in order of arrival (instant, then position): a pass before the run. An event keeps the profile that it
 * came under; ids that a later call joins are joined from that call's instant on.
 * Source of the rules: reference sections 3 and 15, SEG-61; contract sections 3 and 5; engine rules 4 and 5.
 */
export function resolveCalls(document: Resolved, calls: RecordedCalls): RecordedHistory {
  const start = parseAbsoluteInstant(document.clock.start) ?? 0
  const duplicates = findDuplicates(document.timeline ?? [], start, calls)
  const resolver = new CallResolver(document, calls, duplicates, start)
  for (const call of calls.inOrderOfArrival()) resolver.take(call)
  return resolver.finish()
}

class CallResolver {
  readonly #calls: RecordedCalls
  readonly #graph: IdentityGraph
  readonly #duplicates: DuplicateMessages
  /** Merges of the timeline: they come before the calls of their instant. */
  readonly #scriptedMerges: readonly { readonly at: number; readonly from: string; readonly into: string }[]
  #nextMerge = 0
  readonly #tracks: Uint32Array
  readonly #profiles: Int32Array
  readonly #oversized = new Map<number, number>()
  #trackCount = 0
  readonly #identifies: { call: number; profile: number }[] = []
  readonly #unmergeable: number[] = []

  constructor({ profiles = [], timeline = [], synthesize }: Resolved, calls: RecordedCalls, duplicates: DuplicateMessages, start: number) {
    this.#calls = calls
    this.#duplicates = duplicates
    this.#graph = new IdentityGraph(profiles, syntheticIndexOf(synthesize))
    this.#scriptedMerges = timeline
      .filter(isMergeItem)
      .map(({ at, merge }) => ({ ...merge, at: parseInstant(at, start) ?? start }))
      .sort((a, b) => a.at - b.at)
    this.#tracks = new Uint32Array(calls.count)
    this.#profiles = new Int32Array(calls.count)
  }

  take(call: number): void {
    this.#mergeUntil(this.#calls.at(call))
    const bytes = this.#oversizedBytes(call)
    if (bytes > 0) this.#oversized.set(call, bytes)
    const isDropped = bytes > 0 || this.#duplicates.calls.has(call)
    switch (this.#calls.type(call)) {
      case 'track':
        this.#tracks[this.#trackCount] = call
        this.#profiles[this.#trackCount++] = isDropped ? this.#ownerOfDropped(call) : this.#ownerOf(call)
        return
      case 'identify':
        if (!isDropped) this.#identify(call)
        return
      case 'alias':
        if (!isDropped) this.#alias(call)
        return
    }
  }

  finish(): RecordedHistory {
    this.#mergeUntil(Number.POSITIVE_INFINITY)
    const graph = this.#graph
    const index = (profile: number): number => graph.indexOf(profile)
    return {
      calls: this.#calls,
      profileIds: graph.newIds,
      profileNamed: (id) => {
        const profile = graph.named(id)
        return profile === undefined ? -1 : index(profile)
      },
      tracks: this.#tracks.slice(0, this.#trackCount),
      profileOfTrack: this.#profiles.slice(0, this.#trackCount).map(index),
      oversized: this.#oversized,
      identifies: this.#identifies.map(({ call, profile }) => ({ call, profile: index(profile) })),
      merges: graph.merges.map(({ at, from, into }) => ({ at, from: index(from), into: index(into) })),
      claims: graph.claims.map((claim) => ({ ...claim, profile: index(claim.profile) })),
      duplicates: this.#duplicates,
      unmergeable: this.#unmergeable,
    }
  }

  #mergeUntil(at: number): void {
    for (let merge = this.#scriptedMerges[this.#nextMerge]; merge && merge.at <= at; merge = this.#scriptedMerges[++this.#nextMerge]) {
      const [from, into] = [this.#graph.named(merge.from), this.#graph.named(merge.into)]
      if (from !== undefined && into !== undefined) this.#graph.join(from, into)
    }
  }

  /**
   * The profile of a call, which joins the ids that it carries. Who has no more than an anonymous id takes on the user id, or merges into who has it;
   * a device whose profile has another user id stays with that one: a shared device makes nobody one person (reference section 3, merge protection).
   */
  #ownerOf(call: number): number {
    const graph = this.#graph
    const [userId, anonymousId, at] = [this.#calls.userId(call), this.#calls.anonymousId(call), this.#calls.at(call)]
    const byDevice = anonymousId === null ? undefined : graph.ofDevice(anonymousId)
    const nobodyYet = byDevice !== undefined && !graph.isIdentified(byDevice) ? byDevice : undefined
    const byUser = userId === null ? byDevice : graph.ofUser(userId)
    const profile = byUser ?? nobodyYet ?? graph.add(userId ?? anonymousId ?? '')
    if (userId !== null && (byUser === undefined || !graph.isIdentified(profile))) graph.giveUserId(profile, userId, at)
    if (anonymousId !== null && byDevice === undefined) graph.giveAnonymousId(profile, anonymousId, at)
    if (nobodyYet !== undefined && nobodyYet !== profile) graph.merge(nobodyYet, profile, at)
    return profile
  }

  /** What is dropped joins nothing, but somebody has to be told about it. */
  #ownerOfDropped(call: number): number {
    const [userId, anonymousId] = [this.#calls.userId(call), this.#calls.anonymousId(call)]
    const byUser = userId === null ? undefined : this.#graph.ofUser(userId)
    const byDevice = anonymousId === null ? undefined : this.#graph.ofDevice(anonymousId)
    return byUser ?? byDevice ?? this.#ownerOf(call)
  }

  #identify(call: number): void {
    const profile = this.#ownerOf(call)
    if (this.#calls.body(call) !== '') this.#identifies.push({ call, profile })
  }

  /** The previous id becomes one of the user's; if two profiles have the two, they merge into the one with the user id. */
  #alias(call: number): void {
    const graph = this.#graph
    const [userId, previousId, at] = [this.#calls.userId(call), this.#calls.previousId(call) ?? '', this.#calls.at(call)]
    const before = graph.ofUser(previousId) ?? graph.ofDevice(previousId)
    // A user that nobody knows yet is who the previous id was.
    if (userId !== null && before !== undefined && graph.ofUser(userId) === undefined) graph.giveUserId(before, userId, at)
    const profile = this.#ownerOf(call)
    const previous = graph.ofUser(previousId) ?? graph.ofDevice(previousId)
    if (previous === undefined) graph.rememberAlias(profile, previousId)
    else if (previous !== profile) this.#mergeAliased(previous, profile, call)
    // The newest id is the one that the alias leads to, whichever was seen first.
    if (userId !== null && userId !== previousId) graph.giveUserId(profile, userId, at)
  }

  #mergeAliased(from: number, into: number, call: number): void {
    if (this.#graph.isSynthetic(from)) this.#unmergeable.push(call)
    else this.#graph.merge(from, into, this.#calls.at(call))
  }

  /** Of the call as the platform got it, as far as it is kept; 0 within the ingest limit. */
  #oversizedBytes(call: number): number {
    const calls = this.#calls
    const body = calls.body(call)
    const frame = {
      event: calls.event(call) || undefined,
      userId: calls.userId(call) ?? undefined,
      anonymousId: calls.anonymousId(call) ?? undefined,
      previousId: calls.previousId(call) ?? undefined,
      messageId: calls.messageId(call) ?? undefined,
    }
    const type = calls.type(call)
    const length = Object.values(frame).reduce((sum, text) => sum + (text?.length ?? 0), body.length)
    // The names of its fields and its time take some room as well.
    if (!isPerhapsOversized(length + 1_000)) return 0
    const content: JsonValue = body === '' ? {} : (JSON.parse(body) as JsonValue)
    const timestamp = formatInstant(calls.timestamp(call))
    return oversizedBytes({ type, ...frame, timestamp, ...(type === 'identify' ? { traits: content } : { properties: content }) })
  }
}
