import type { CompiledJourney } from '../../compile/compiled-run.ts'
import { ProfileRows } from '../../trace/profile-rows.ts'
import { rowKind } from '../../trace/trace-columns.ts'
import { causeOf, type Goal } from '../nearest/goal.ts'
import type { NearestProgress, NearestTarget } from '../nearest/nearest-target.ts'
import { whyNotAlone } from '../nearest/rehearsed.ts'
import { type Nearest, searchNearest } from '../nearest/search-nearest.ts'
import type { RunNames } from '../run-names.ts'
import type { StoryReaders } from '../story.ts'
import { neverOffered } from './never-offered.ts'
import { quotedJourney, quotedStepOf } from './part-names.ts'
import { readFacts } from './read-facts.ts'
import { whyNotReached } from './why-not-reached.ts'
import type { WhyFact, WhyPerson, WhyPersonQuery, WhyReach } from './why-person.ts'

/** Searches that are kept until they are over: more than a person has open at once, as one that was dropped would begin anew. */
const mostSearches = 64

/** Answers why somebody did not get in, or to a step. */
export class WhyReader {
  readonly #readers: StoryReaders
  readonly #names: RunNames
  readonly #rows: ProfileRows
  readonly #searches = new Map<string, { readonly search: Generator<number, Nearest>; progress: NearestProgress }>()

  constructor(readers: StoryReaders, names: RunNames) {
    this.#readers = readers
    this.#names = names
    this.#rows = new ProfileRows(readers.index)
  }

  whyPerson({ profile: id, journey, step, at }: WhyPersonQuery): WhyPerson | null {
    const { index } = this.#readers
    const { compiled } = index.run
    const profile = compiled.population.indexOf(id)
    const version = this.#versionOf(journey)
    if (profile < 0 || version === null) return null
    const rows = this.#rows.of(profile)
    const until = Math.min(at, compiled.end)
    const facts = readFacts(this.#readers, rows, version.container, until)
    const instances = this.#admitted(rows, version, until)
    const isOffered = facts.some(({ kind }) => kind === 'entered' || kind === 'refused')
    const all = isOffered ? facts : [...facts, ...neverOffered(compiled, version, profile, until)].sort((one, other) => one.at - other.at)
    const reaches = step === undefined ? [] : instances.map((instance) => whyNotReached(this.#readers, instance, step, until))
    return {
      ...{ profile: id, profileName: this.#names.profileName(profile), journey, step: step ?? null },
      answer:
        step === undefined || reaches.length === 0
          ? entryAnswer(all, quotedJourney(version))
          : reachAnswer(reaches, quotedStepOf(compiled, version.index, step)),
      facts: all,
      reaches,
    }
  }

  nearestChange(target: NearestTarget, patience: number): NearestProgress | null {
    const { compiled } = this.#readers.index.run
    const key = JSON.stringify(target)
    const known = this.#searches.get(key)
    if (known?.progress.nearest) return known.progress
    const asked = known ? null : this.#goalOf(target)
    if (!known && asked === null) return null
    const impossible = whyNotAlone(this.#readers.index.run)
    if (impossible !== null) return { tried: 0, nearest: { found: [], tried: 0, impossible } }
    const search = known ?? {
      search: searchNearest(compiled, asked?.profile ?? -1, asked?.goal as Goal),
      progress: { tried: 0, nearest: null },
    }
    this.#keep(key, search)
    for (let step = 0; step < patience; step++) {
      const next = search.search.next()
      if (next.done === true) {
        search.progress = { tried: next.value.tried, nearest: next.value }
        break
      }
      search.progress = { tried: next.value, nearest: null }
    }
    return search.progress
  }

  #keep(key: string, search: { readonly search: Generator<number, Nearest>; progress: NearestProgress }): void {
    this.#searches.delete(key)
    this.#searches.set(key, search)
    const [oldest] = this.#searches.keys()
    if (this.#searches.size > mostSearches && oldest !== undefined) this.#searches.delete(oldest)
  }

  #goalOf(target: NearestTarget): { readonly profile: number; readonly goal: Goal } | null {
    const { index } = this.#readers
    const { compiled, state } = index.run
    if (target.kind === 'discard') {
      const row = index.discards[target.discard]
      if (row === undefined) return null
      const { kind, version, instance } = this.#readers.discards.discard(row)
      const journey = version ?? (instance === null ? null : this.#names.journeyOf(instance))
      if (journey === null) return null
      const cause = causeOf(compiled, state.trace.cause[row] as number)
      return { profile: index.profileOf(row), goal: { kind: kind === 'refused' ? 'enter' : 'move', container: journey.container, cause } }
    }
    const profile = compiled.population.indexOf(target.profile)
    const version = this.#versionOf(target.journey)
    if (profile < 0 || version === null) return null
    const { container } = version
    if (target.kind === 'enter') return { profile, goal: { kind: 'enter', container, cause: null } }
    const instance = target.instance === null ? undefined : index.instances[target.instance]
    const cause = instance === undefined ? null : causeOf(compiled, state.instances.entryEvent[instance] as number)
    return { profile, goal: { kind: 'reach', container, cause, step: target.step } }
  }

  #versionOf(journey: string): CompiledJourney | null {
    return this.#readers.index.run.compiled.journeys.filter((one) => one.journey.id === journey).at(-1) ?? null
  }

  /** In order of admission. */
  #admitted(rows: Int32Array, { container }: CompiledJourney, until: number): number[] {
    const { trace } = this.#readers.index.run.state
    return Array.from(rows).flatMap((row) => {
      if (trace.kind[row] !== rowKind.admitted || (trace.at[row] as number) > until) return []
      const instance = trace.subject[row] as number
      return this.#names.journeyOf(instance).container === container ? [instance] : []
    })
  }
}

/** @param journey what it is called, in quotes */
function entryAnswer(facts: readonly WhyFact[], journey: string): string {
  const entered = facts.filter(({ kind }) => kind === 'entered')
  const refused = facts.filter(({ kind }) => kind === 'refused')
  const times = entered.length === 1 ? 'once' : `${entered.length} times`
  if (entered.length > 0)
    return `Entered ${journey} ${times}${refused.length === 0 ? '.' : `, and was not let in ${refused.length === 1 ? 'once' : `${refused.length} times`}.`}`
  const last = refused.at(-1) ?? facts.at(-1)
  return last ? `Did not enter ${journey}. ${last.sentence}` : `Nothing of this profile concerned ${journey}.`
}

/** What the last instance that did not come there says; where all came, that. @param step what it is called, in quotes */
function reachAnswer(reaches: readonly WhyReach[], step: string): string {
  const missed = reaches.filter(({ kind }) => kind !== 'reached')
  if (missed.length === 0) return `Came to ${step} ${reaches.length === 1 ? 'once' : `${reaches.length} times`}.`
  return missed.at(-1)?.sentence ?? ''
}
