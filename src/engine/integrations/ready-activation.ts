import { mappingPaths } from '../check/mapping-paths.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import { listed } from '../model/wording.ts'
import { type Integration, type IntegrationAction, type IntegrationPreset, syncModeKey } from './integration.ts'

/** An activation as a send step has them in its `activations`. */
export interface ReadyActivation {
  readonly activation: {
    readonly id: string
    readonly destination: string
    readonly action: string
    readonly mapping: JsonObject
  }
  /** Name of the vendor's preset that the mapping is of; null where it is made of the fields' defaults. */
  readonly preset: string | null
  /** Sentences about what is still to be done with it in a journey. */
  readonly notes: readonly string[]
}

/** What the vendor calls the event of a journey's send step. Source: its own type of occasions. */
const journeyOccasion = 'journeys_step_entered_track'

/**
 * An activation of an action that can be pasted into a journey: with the mapping that the vendor suggests for journeys, else for ordinary
 * Track calls, else of the fields' defaults.
 *
 * @param destination id of the workspace's destination
 */
export function readyActivation(integration: Integration, action: IntegrationAction, destination: string): ReadyActivation {
  const preset = presetFor(integration, action)
  const suggested = preset?.mapping ?? defaultsOf(action)
  const { syncMode } = action
  const mapping = syncMode === null || Object.hasOwn(suggested, syncModeKey) ? suggested : { ...suggested, [syncModeKey]: syncMode.default }
  return {
    activation: { id: 'a1', destination, action: action.id, mapping },
    preset: preset?.name ?? null,
    notes: [...openFields(action, mapping), ...strangePaths(mapping)],
  }
}

/** The presets of an action, those for journeys first. */
export function presetsOf({ presets }: Integration, { id }: IntegrationAction): readonly IntegrationPreset[] {
  const own = presets.filter(({ action }) => action === id)
  return [...own.filter(isForJourneys), ...own.filter((preset) => !isForJourneys(preset))]
}

export const isForJourneys = ({ occasion }: IntegrationPreset): boolean => occasion === journeyOccasion

function presetFor(integration: Integration, action: IntegrationAction): IntegrationPreset | undefined {
  const own = presetsOf(integration, action)
  return own.find(isForJourneys) ?? own.find(({ subscription }) => subscription !== null && /\btype\s*=\s*"track"/.test(subscription))
}

/** As the product fills the fields in when an action is taken: hidden ones too. */
function defaultsOf({ fields }: IntegrationAction): JsonObject {
  return Object.fromEntries(fields.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value] as const])))
}

function openFields({ fields }: IntegrationAction, mapping: JsonObject): string[] {
  const open = fields.filter(({ name, isRequired }) => isRequired && !Object.hasOwn(mapping, name)).map(({ name }) => name)
  if (open.length === 0) return []
  const [are, them] = open.length === 1 ? ['is', 'it'] : ['are', 'them']
  return [`${listed(open, 'and')} ${are} required, and the vendor suggests nothing: map ${them}.`]
}

/** Paths of what every event of a send step has (reference section 8). */
const always = [
  '',
  'type',
  'event',
  'userId',
  'anonymousId',
  'timestamp',
  'receivedAt',
  'originalTimestamp',
  'messageId',
  'context',
  'properties',
]
const ofTheJourney = /^(?:context\.personas|properties\.journey_(?:context|metadata))(?:[.[]|$)/

/** Paths that the vendor made for ordinary Track calls, and that lead elsewhere in the event of a send step (reference section 8). */
function strangePaths(mapping: JsonValue): string[] {
  const read = new Set(mappingPaths(mapping, []).map(({ text }) => text))
  const strange = [...read].filter((path) => !always.includes(path) && !ofTheJourney.test(path))
  const properties = strange.filter((path) => path.startsWith('properties.')).map((path) => `$.${path}`)
  const others = strange.filter((path) => !path.startsWith('properties.')).map((path) => `$.${path}`)
  const ofTraits = `Of the event of a journey, ${listed(properties, 'and')} can only be traits, named in the activation's "traits"; what its events carried stands under $.properties.journey_context.<event>.`
  const ofNothing = `The event of a journey has nothing at ${listed(others, 'or')}.`
  return [...(properties.length === 0 ? [] : [ofTraits]), ...(others.length === 0 ? [] : [ofNothing])]
}
