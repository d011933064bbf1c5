import { compileRun } from '../compile/compile-run.ts'
import type { CompiledActivation, CompiledRun } from '../compile/compiled-run.ts'
import type { Scenario } from '../compile/scenario.ts'
import { opaque } from '../compile/sync-key.ts'
import type { KnownType } from '../mapping/known-properties.ts'
import type { Journey } from '../model/journey.ts'
import type { JsonObject } from '../model/json-value.ts'
import type { Profile, ScenarioDocument } from '../model/scenario.ts'
import type { Activation } from '../model/step.ts'
import { parseAbsoluteInstant } from '../time/instant.ts'
import { emittedEvent, type SendFacts } from './emitted-event.ts'
import { journeyOfSends } from './journey-of-sends.ts'
import { sampleContext, sampleExitContext } from './sample-context.ts'
import { sampleValue } from './sample-properties.ts'

/** When test events are emitted: always at one instant, so that the same journey gives the same test event. */
const sampleInstant = '2026-01-05T10:00:00.000Z'

/** A send step, and one of its activations, all of them where it is left out; or the exit send by a rule, null for the first that sends. */
export type SamplePlace =
  | { readonly step: string; readonly activation?: string | undefined }
  | { readonly exitRule: string | null; readonly activation?: undefined }

/** What surrounds a journey of which sends are tried. */
export type SampleSurroundings = Pick<Scenario, 'events' | 'destinations'> & {
  /** Traits that profiles have. */
  readonly traits?: ReadonlyMap<string, KnownType> | undefined
}

/** A send that is to be tried, as what it is made of. */
export interface SendToTry {
  readonly compiled: CompiledRun
  readonly facts: SendFacts
}

/**
 * The sends of a place with a sample context. There is no instance, and nothing is counted; nor is anything asked for that stands elsewhere, so
 * that it may be wrong. Source of the rule: contract section 6; reference 5.5 and 8.1, SEG-70.
 *
 * @param profile whose identities and traits are taken; null is a sample profile that has every trait asked for
 */
export function sampleSendsToTry(
  journey: Journey,
  place: SamplePlace,
  { traits, events, destinations }: SampleSurroundings,
  profile: Profile | null,
): SendToTry[] {
  const at = parseAbsoluteInstant(sampleInstant) ?? 0
  const activations = activationsAt(journey, place)
  const who = profile ?? sampleProfile(activations, traits, at)
  const bare = journeyOfSends(journey, place)
  const asked = destinations.filter(({ id }) => activations.some(({ destination }) => destination === id))
  const document: ScenarioDocument = {
    format: 'rehearsal/scenario/1',
    name: 'test send',
    // Long enough for the product to try again as long as it does.
    clock: { start: sampleInstant, end: '+1d' },
    journeys: [bare],
    profiles: [who],
  }
  const compiled = compileRun({ events, segments: [], destinations: asked, document, journeys: [bare], dataSources: [], caps: [] })
  const instanceId = `${journey.id}/${who.id}/test`
  return activationsTried(compiled, place).map((one) => {
    const rule = exitRuleOf(compiled, one)
    const context = 'step' in place ? sampleContext(journey, place.step, events, at) : sampleExitContext(journey, rule ?? '', events, at)
    const where = 'step' in place ? place.step : 'exit'
    const emitterId = `event_tester_${opaque(['test', journey.id, where, one.activation.id], 22)}`
    return { compiled, facts: { at, profile: 0, instanceId, activation: { ...one, emitterId }, context, path: '' } }
  })
}

/** The compiled activations of a place. */
function activationsTried(compiled: CompiledRun, place: SamplePlace): CompiledActivation[] {
  if ('step' in place) {
    return compiled.activations.filter(
      (one) => compiled.steps[one.step]?.id === place.step && (place.activation === undefined || one.activation.id === place.activation),
    )
  }
  const ofExits = compiled.activations.filter(({ exitRule }) => exitRule !== null)
  const ofRule = ofExits.filter((one) => exitRuleOf(compiled, one) === place.exitRule)
  return (ofRule.length > 0 ? ofRule : ofExits).slice(0, 1)
}

/** Which exit rule a compiled activation is made for; null of a step's. */
export function exitRuleOf(compiled: CompiledRun, { exitRule }: Pick<CompiledActivation, 'exitRule'>): string | null {
  return exitRule === null ? null : (compiled.exitRules[exitRule]?.rule.id ?? null)
}

function activationsAt({ steps, exitSend }: Journey, place: SamplePlace): readonly Activation[] {
  if (!('step' in place)) return exitSend ? [exitSend.activation] : []
  const step = Object.hasOwn(steps, place.step) ? steps[place.step] : undefined
  return step?.type === 'send-to-destination' ? step.activations : []
}

/** Somebody who has every trait that is sent there, and those that profiles have. */
function sampleProfile(activations: readonly Activation[], known: SampleSurroundings['traits'], at: number): Profile {
  const names = [...activations.flatMap(({ traits = [] }) => traits), ...(known?.keys() ?? [])]
  const traits = names.map((name) => {
    const type = known?.get(name) ?? 'unknown'
    return [name, sampleValue(name, type === 'unknown' ? 'string' : type, at)] as const
  })
  return { id: 'sample-profile', traits: Object.fromEntries(traits) }
}

/** The event that would go out if everything were let into it: all of the context, and these traits too. */
export function fullEvent({ compiled, facts }: SendToTry, traits: readonly string[], instant: string): JsonObject {
  const { activation } = facts.activation
  const all: Activation = { ...activation, context: 'all', traits: [...new Set([...(activation.traits ?? []), ...traits])] }
  return emittedEvent(compiled, { ...facts, activation: { ...facts.activation, activation: all } }, instant)
}
