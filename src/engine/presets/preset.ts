import type { Dialect } from '../expression/dialect.ts'
import type { EntryMode, Interaction } from '../model/step.ts'
import type { Parameter } from './parameter.ts'

export type PresetId = 'twilio-ga-2025-11' | 'twilio-beta-2024-12' | Dialect

export type StateChange = 'pause' | 'resume' | 'archive' | 'close' | 'stop'

/** A product at a date, as a table: what it has, and every number and decision with its source (contract section 2). */
export interface Preset {
  readonly id: PresetId
  /** Whose rules of entering, listening and delivering its journeys follow. */
  readonly family: 'twilio' | 'adobe'
  readonly product: string
  /** The day of the documents that the table follows, as far as it is known. */
  readonly asOf: string
  /** Step types of the format that the product has, whether this version simulates them or not. */
  readonly stepTypes: readonly string[]
  /** What an entry event may say about entering again; none where its product has settings for that. */
  readonly entryModes: readonly EntryMode[]
  /** What can be done to a live journey as a whole. */
  readonly stateChanges: readonly StateChange[]
  /** What a message can be reacted to by; none where messages are no steps. */
  readonly interactions: readonly Interaction[]
  /** Whether a published journey can be changed: by new versions, and by edits of its activations. */
  readonly editsAfterPublish: boolean
  /** Fields of the format that the product does not have, by the schema that they would stand in. */
  readonly lacks: Readonly<Record<string, readonly string[]>>
  readonly parameters: readonly Parameter[]
}
