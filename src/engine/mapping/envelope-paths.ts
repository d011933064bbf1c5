import type { KnownType } from './known-properties.ts'
import type { Presence } from './path-suggestion.ts'

interface EnvelopePath {
  readonly keys: readonly string[]
  readonly type: KnownType
  readonly presence?: Presence
}

/** What every emitted event has beside context and traits, the likely ones first. Source: reference 8.1. */
export const identityPaths: readonly EnvelopePath[] = [
  { keys: ['userId'], type: 'string', presence: 'some-profiles' },
  // Of profiles that nothing else is known of.
  { keys: ['anonymousId'], type: 'string', presence: 'some-profiles' },
]

export const messagePaths: readonly EnvelopePath[] = [
  { keys: ['event'], type: 'string' },
  { keys: ['receivedAt'], type: 'dateTime' },
  { keys: ['timestamp'], type: 'dateTime' },
  { keys: ['messageId'], type: 'string' },
  { keys: ['originalTimestamp'], type: 'dateTime' },
  { keys: ['type'], type: 'string' },
]

export const wholePaths: readonly EnvelopePath[] = [
  { keys: ['properties'], type: 'object' },
  { keys: ['properties', 'journey_context'], type: 'object' },
]

export const metadataPaths: readonly EnvelopePath[] = [
  { keys: ['properties', 'journey_metadata', 'journey_id'], type: 'string' },
  { keys: ['properties', 'journey_metadata', 'epoch_id'], type: 'string' },
  { keys: ['properties', 'journey_metadata'], type: 'object' },
]

export const personasKeys: readonly string[] = [
  'computation_key',
  'computation_id',
  'computation_class',
  'event_emitter_id',
  'namespace',
  'space_id',
]

export const personasPaths: readonly EnvelopePath[] = [
  ...personasKeys.map((key): EnvelopePath => ({ keys: ['context', 'personas', key], type: 'string' })),
  { keys: ['context', 'personas'], type: 'object' },
  { keys: ['context'], type: 'object' },
]

export const metadataKeys: readonly string[] = ['journey_id', 'epoch_id']

/** The keys that an emitted event begins with. */
export const envelopeKeys: readonly string[] = [...[...identityPaths, ...messagePaths].flatMap(({ keys }) => keys), 'context', 'properties']
