import type { JsonObject, JsonValue } from '../model/json-value.ts'

/**
 * One of the vendor's integrations, as the host reads it from the vendor's own definitions: what checks hold a workspace to, and what people
 * are shown. All of it is JSON, so that it can be kept in files and sent from thread to thread.
 */
export interface Integration {
  readonly slug: string
  /** Its folder in the vendor's package, accepted in place of the slug. */
  readonly folder: string
  /** What people call it. */
  readonly name: string
  readonly description: string
  /** How it shows who it is; null where it does not. */
  readonly authentication: AuthenticationScheme | null
  readonly settings: readonly IntegrationSetting[]
  readonly actions: readonly IntegrationAction[]
  readonly presets: readonly IntegrationPreset[]
}

export type AuthenticationScheme = 'basic' | 'custom' | 'oauth2' | 'oauth-managed'

export interface IntegrationAction {
  /** What an activation gives as its `action`. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** The events that the vendor takes it for, in the vendor's own language, like `type = "track"`. */
  readonly subscription: string | null
  /** Not offered to people any more. */
  readonly isHidden: boolean
  readonly takesBatches: boolean
  readonly fields: readonly IntegrationField[]
  readonly syncMode: SyncMode | null
}

/** Where a mapping says what is to be done with records there: the product keeps it beside the fields. */
export const syncModeKey = '__segment_internal_sync_mode'

/** What is to be done with records there. */
export interface SyncMode {
  readonly label: string
  readonly description: string
  readonly default: string
  readonly choices: readonly FieldChoice[]
}

/** A mapping that the vendor suggests for an action. */
export interface IntegrationPreset {
  readonly name: string
  readonly action: string
  /** The ordinary events that it is for; null where it is for something that the product itself sends. */
  readonly subscription: string | null
  /** What the product itself sends, like `journeys_step_entered_track`: the event of a journey's send step. */
  readonly occasion: string | null
  readonly mapping: JsonObject
}

export type FieldType = 'string' | 'text' | 'password' | 'number' | 'integer' | 'boolean' | 'datetime' | 'object'

export interface IntegrationField {
  /** Its key in settings, mappings and payloads. */
  readonly name: string
  readonly label: string
  readonly description: string
  readonly type: FieldType
  /** A list of values of the type. */
  readonly isMultiple: boolean
  /** Asked for whatever the other fields say. */
  readonly isRequired: boolean
  /** Asked for where these hold; null where no condition matters. */
  readonly requiredWhen: FieldConditions | null
  /** Shown to people only where these hold; what is not shown counts all the same. */
  readonly shownWhen: FieldConditions | null
  /** The only values that are taken; null where any value of the type is. */
  readonly choices: readonly FieldChoice[] | null
  /** Format of a text, like "email" or "uri". */
  readonly format: string | null
  readonly allowsNull: boolean
  /** A value, or directives of a mapping. */
  readonly default?: JsonValue
  /** Length of a text, size of a number. */
  readonly minimum?: number
  readonly maximum?: number
  /** The vendor's own kind of field, like "hashedPII". */
  readonly category: string | null
  /** Its values are asked of the vendor's service, which a rehearsal never does. */
  readonly isDynamic: boolean
  /** Not offered to people. */
  readonly isHidden: boolean
  /** The parts of an object; null where the field is none, or may have any. */
  readonly properties: readonly IntegrationField[] | null
  /** Whether an object may have parts beside its `properties`. */
  readonly takesOthers: boolean
}

export interface IntegrationSetting extends IntegrationField {
  /** Never shown. */
  readonly isSecret: boolean
}

export interface FieldChoice {
  readonly value: string | number
  readonly label: string
}

export interface FieldConditions {
  readonly match: 'all' | 'any'
  readonly conditions: readonly FieldCondition[]
}

export interface FieldCondition {
  /** Name of the field that decides; null is the sync mode of the action. */
  readonly field: string | null
  readonly operator: 'is' | 'is-not'
  /** Of a list any one; absent for "has no value". */
  readonly value?: JsonValue
}

/** What came of looking for one; failed is a mistake of ours or of the vendor's, in a sentence. */
export type FoundIntegration =
  | { readonly kind: 'known'; readonly integration: Integration }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly message: string }

/** The integrations that the destinations around a journey name. */
export interface Integrations {
  /** Slugs and folders of all that there are, to tell which one was meant. */
  readonly names: readonly string[]
  /** Those that were asked for and are there, by slug or folder, however they are named. */
  readonly known: ReadonlyMap<string, Integration>
}

export function actionOf({ actions }: Integration, id: string | undefined): IntegrationAction | undefined {
  return actions.find((action) => action.id === id)
}
