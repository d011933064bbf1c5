import type { CompiledRun } from '../compile/compiled-run.ts'
import { readMemberships } from './membership-reader.ts'
import { RunNames } from './run-names.ts'
import type { StoryReaders } from './story.ts'
import { readStory } from './story.ts'
import type { InstanceStory, MembershipView, RefusalRow } from './views.ts'

/** What became of one profile in one journey. */
export interface ProfileInJourney {
  readonly journey: string
  /** In order of admission. */
  readonly instances: readonly InstanceStory[]
  /** What no instance took or heard: refused entries, and events that found nobody, in order. */
  readonly discards: readonly RefusalRow[]
}

/** Everything that a run says about one profile. */
export interface ProfileAccount {
  readonly profile: string
  /** First and last name where the profile has them. */
  readonly name: string | null
  /** Who it has become, ms since 1970; null where it stayed itself. */
  readonly mergedInto: { readonly profile: string; readonly at: number } | null
  /** In the scenario's order, also those where nothing happened. */
  readonly journeys: readonly ProfileInJourney[]
  /** Of the segments that some journey asks for, in workspace order. */
  readonly memberships: readonly MembershipView[]
  /** Events that no journey ever saw: duplicates, oversized calls, those beyond the rate. */
  readonly unseen: readonly RefusalRow[]
}

/** @returns null when the scenario has no such profile */
export function readProfileAccount(readers: StoryReaders, id: string): ProfileAccount | null {
  const { index, discards } = readers
  const { compiled, state } = index.run
  const profile = compiled.population.indexOf(id)
  if (profile < 0) return null
  const stories = Array.from(index.instances)
    .filter((instance) => state.instances.profile[instance] === profile)
    .map((instance) => readStory(readers, instance))
  const rows = Array.from(index.discards).flatMap((row, position) =>
    index.profileOf(row) === profile ? [discards.row(row, position)] : [],
  )
  return {
    profile: id,
    name: new RunNames(index).profileName(profile),
    mergedInto: mergeOf(compiled, profile),
    journeys: compiled.scenario.journeys.map((journey) => ({
      journey: journey.id,
      instances: stories.filter(({ row }) => row.journey === journey.id),
      discards: rows.filter((row) => row.journey === journey.id && row.instance === null),
    })),
    memberships: readMemberships(compiled, profile).filter(({ segment }) => compiled.segmentsAsked.has(segment)),
    unseen: rows.filter((row) => row.journey === null),
  }
}

function mergeOf({ merges, population, end }: CompiledRun, profile: number): ProfileAccount['mergedInto'] {
  const merge = merges.mergesOf(profile).find(({ from, at }) => from === profile && at <= end)
  return merge ? { profile: population.id(merge.into), at: merge.at } : null
}
