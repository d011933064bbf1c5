import { engineParameters } from '../compile/engine-parameters.ts'
import type { Journey } from '../model/journey.ts'
import type { Activation } from '../model/step.ts'
import type { EventDefinition } from '../model/workspace.ts'
import { findPreset } from '../presets/find-preset.ts'
import type { Overrides } from '../presets/resolve-parameters.ts'
import { hindranceOf, liquidThrough, pathThrough, whyUnaddressable } from './addressable.ts'
import { type ContextPresence, ContextPresences, identifierOf } from './context-presence.ts'
import { identityPaths, messagePaths, metadataPaths, personasPaths, wholePaths } from './envelope-paths.ts'
import { type KnownProperty, type KnownType, knownProperties } from './known-properties.ts'
import type { PathSuggestion, Presence, SuggestionOrigin, Unaddressable } from './path-suggestion.ts'
import { activationAt, type SendPlace } from './send-place.ts'
import { SentSelection } from './sent-selection.ts'

/** What is known around a journey that sends. */
export interface MappingSurroundings {
  /** The event catalogue; undefined where there is none. */
  readonly events?: readonly EventDefinition[] | undefined
  /** Traits that profiles have. */
  readonly traits?: ReadonlyMap<string, KnownType> | undefined
  /** The scenario's overrides of preset parameters. */
  readonly assumptions?: Overrides | undefined
}

type Found = Pick<PathSuggestion, 'keys' | 'origin' | 'type'> & Partial<PathSuggestion>

/**
 * Everything that a mapping can take at one place of a journey, the likely ones first: what is sent and always there, then what comes by some
 * ways only, then what the activation leaves out, and last what no path reaches. Source of the rule: reference 5.5, 7, 8.1 and 9.2.
 */
export function suggestPaths(journey: Journey, place: SendPlace, around: MappingSurroundings): PathSuggestion[] {
  const placed = activationAt(journey, place)
  if (!placed || !findPreset(journey.preset)) return []
  const { activation } = placed
  const presences = new ContextPresences(journey).at(place.kind === 'exit' ? null : place.step)
  const selection = new SentSelection(
    activation,
    presences.map(({ key }) => key),
  )
  const events = presences.map((presence) => {
    const properties = knownProperties(presence, identifierOf(journey), around.events, selection.namedOf(presence.key))
    return { presence, properties }
  })
  const hasMetadata = engineParameters(journey, around.assumptions).journeyMetadata && !selection.hasTrait('journey_metadata')
  const found: Found[] = [
    ...identityPaths.map(ofEnvelope),
    ...events.flatMap(({ presence, properties }) => properties.map((property) => ofEvent(presence, property, selection))),
    ...traitsOf(activation, around).map(([trait, type]) => ofTrait(trait, type, selection)),
    ...messagePaths.map(ofEnvelope),
    ...events.map(({ presence }) => ofEvent(presence, null, selection)),
    ...wholePaths.map(ofEnvelope).filter(({ keys }) => selection.hasContext || keys.length === 1),
    ...(hasMetadata ? metadataPaths.map((path) => ({ ...ofEnvelope(path), origin: { kind: 'journey' } as const })) : []),
    ...personasPaths.map(ofEnvelope),
  ]
  return byLikelihood(found.map(suggestion))
}

function ofEnvelope({
  keys,
  type,
  presence = 'always',
}: {
  readonly keys: readonly string[]
  readonly type: KnownType
  readonly presence?: Presence
}): Found {
  return { keys, type, presence, origin: { kind: 'envelope' } }
}

function ofEvent(presence: ContextPresence, property: KnownProperty | null, selection: SentSelection): Found {
  const { key, without } = presence
  const keys = property?.keys ?? []
  return {
    keys: ['properties', 'journey_context', key, ...keys],
    type: property?.type ?? 'object',
    origin: originOf(presence, property ? keys.join('.') : null),
    presence: without.length === 0 ? 'always' : 'some-ways',
    without,
    isSent: selection.hasProperty(key, keys[0] ?? null),
  }
}

function originOf({ event, key, step, branch }: ContextPresence, property: string | null): SuggestionOrigin {
  return step === null
    ? { kind: 'exit-event', event, contextKey: key, rule: branch ?? '', property }
    : { kind: 'event', event, contextKey: key, step, branch, property }
}

function ofTrait(trait: string, type: KnownType, selection: SentSelection): Found {
  return {
    keys: ['properties', trait],
    type,
    origin: { kind: 'trait', trait },
    presence: 'some-profiles',
    isSent: selection.hasTrait(trait),
  }
}

/** Those that are selected, then those that profiles have. */
function traitsOf({ traits = [] }: Activation, { traits: known = new Map() }: MappingSurroundings): [name: string, type: KnownType][] {
  return [...new Set([...traits, ...known.keys()])].map((name) => [name, known.get(name) ?? 'unknown'])
}

function suggestion({ keys, ...found }: Found): PathSuggestion {
  return {
    path: pathThrough(keys),
    keys,
    presence: 'always',
    without: [],
    isSent: true,
    ...found,
    unaddressable: unaddressable(keys, found.origin),
  }
}

function unaddressable(keys: readonly string[], origin: SuggestionOrigin): Unaddressable | null {
  for (const [place, key] of keys.entries()) {
    const hindrance = hindranceOf(key)
    if (hindrance === null) continue
    const liquid = liquidThrough(keys)
    const rename = `Rename ${whatIsNamed(origin, place)}`
    const advice = liquid === null ? `${rename}.` : `${rename}, or read it as text by the Liquid template ${liquid}.`
    return { key, hindrance, message: `${whyUnaddressable(key, hindrance)} ${advice}`, liquid }
  }
  return null
}

function whatIsNamed(origin: SuggestionOrigin, place: number): string {
  if (origin.kind === 'trait') return 'the trait'
  if (place > 2) return 'the property'
  return origin.kind === 'exit-event' ? 'the event or the exit rule' : 'the event or the branch'
}

function byLikelihood(suggestions: readonly PathSuggestion[]): PathSuggestion[] {
  const rank = ({ unaddressable, isSent, presence }: PathSuggestion): number =>
    (unaddressable ? 4 : 0) + (isSent ? 0 : 2) + (presence === 'some-ways' ? 1 : 0)
  return [...suggestions].sort((a, b) => rank(a) - rank(b))
}
