import { findDuplicates } from '../inputs/duplicate-messages.ts'
import type { EventEdit } from '../inputs/event-edit.ts'
import { GivenEvents } from '../inputs/given-events.ts'
import { IdentityHistory } from '../inputs/identity-history.ts'
import { Merges } from '../inputs/merges.ts'
import { Population } from '../inputs/population.ts'
import { ProfileEvents } from '../inputs/profile-events.ts'
import { RecordedEvents } from '../inputs/recorded-events.ts'
import { readScriptedEvents } from '../inputs/scripted-events.ts'
import { TraitHistory } from '../inputs/trait-history.ts'
import { type MembershipLatencies, Memberships } from '../segments/memberships.ts'
import { ScriptedMemberships } from '../segments/scripted-memberships.ts'
import { SignalTable } from '../signals/signal-table.ts'
import type { Synthesizer } from '../synthesis/synthesizer.ts'
import type { CompiledRun } from './compiled-run.ts'
import { engineParameters } from './engine-parameters.ts'
import type { Scenario } from './scenario.ts'

/** How late memberships are known where segments say nothing of it: segments are everybody's, and the first Adobe journey's preset decides. */
function latenciesOf({ journeys, document }: Scenario): MembershipLatencies {
  const adobe = journeys.map((journey) => engineParameters(journey, document.assumptions).adobe).find((one) => one !== null)
  return { readyAfterMs: adobe?.batchReadinessLagMs ?? 0, latencyMs: adobe?.streamingLagMs ?? 0 }
}

export interface CompiledInputs
  extends Pick<CompiledRun, 'population' | 'merges' | 'traits' | 'identities' | 'memberships' | 'events' | 'signals' | 'expectedEvents'> {
  /** When the first event that is given arrives; Infinity without any. */
  readonly earliest: number
}

/** Both ends are inside; ms since 1970. */
type Clock = { readonly start: number; readonly end: number }

/**
 * Who there is and what they do, out of timeline, recording and recipe.
 *
 * @param edit an event that is tried as it might have been
 */
export function compileInputs(scenario: Scenario, synthesizer: Synthesizer | null, clock: Clock, edit?: EventEdit): CompiledInputs {
  const { document, recorded, segments } = scenario
  const signals = new SignalTable(segments.map(({ id }) => id))
  const timeline = document.timeline ?? []
  const syntheticNamespaces = Object.keys(document.synthesize?.profiles.identities ?? {})
  const population = new Population(document.profiles ?? [], synthesizer, syntheticNamespaces, recorded)
  const merges = new Merges(timeline, population, clock.start, recorded?.merges)
  const traits = new TraitHistory(timeline, population, merges, clock.start, recorded)
  const duplicates = recorded?.duplicates ?? findDuplicates(timeline, clock.start)
  const scripted = readScriptedEvents(timeline, population, clock.start, duplicates)
  const given = new GivenEvents(scripted, recorded ? new RecordedEvents(recorded, population.count) : null)
  const events = new ProfileEvents(given, synthesizer, population, signals, edit)
  return {
    population,
    merges,
    traits,
    identities: new IdentityHistory(population, merges, recorded?.claims ?? []),
    memberships: new Memberships(segments, {
      ...{ events, traits, merges, timeline, clock },
      scripted: new ScriptedMemberships(timeline, population, clock.start),
      startsIn: (profile, segment) => population.startsIn(profile, segment),
      latencies: latenciesOf(scenario),
    }),
    events,
    signals,
    expectedEvents: given.count + Math.ceil(synthesizer?.expectedEvents ?? 0),
    earliest: given.earliest,
  }
}
