import type { Hindrance } from './addressable.ts'
import type { WayWithout } from './journey-walks.ts'
import type { KnownType } from './known-properties.ts'

/** Where a value of the emitted event comes from. */
export type SuggestionOrigin =
  /** An event of the journey context; `branch` of a hold's event, null of the entry's. A null property is the whole event. */
  | {
      readonly kind: 'event'
      readonly event: string
      readonly contextKey: string
      readonly step: string
      readonly branch: string | null
      readonly property: string | null
    }
  /** The event that ends the instance, by its rule. */
  | {
      readonly kind: 'exit-event'
      readonly event: string
      readonly contextKey: string
      readonly rule: string
      readonly property: string | null
    }
  | { readonly kind: 'trait'; readonly trait: string }
  /** What every emitted event has, such as its id and time. */
  | { readonly kind: 'envelope' }
  | { readonly kind: 'journey' }
  /** Of an item of a list, or of what a transform puts together first: not of the event. */
  | { readonly kind: 'made'; readonly of: 'item' | 'applied' }

/**
 * Whether the value is there: always, where the events have all that the catalogue says; only on some of the ways to the place; or only for
 * profiles that have it.
 */
export type Presence = 'always' | 'some-ways' | 'some-profiles'

/** Something that a mapping can take at one place of a journey. */
export interface PathSuggestion {
  /** As one writes it: "$.properties.journey_context.Checkout_Started.total". */
  readonly path: string
  readonly keys: readonly string[]
  readonly origin: SuggestionOrigin
  readonly type: KnownType
  readonly presence: Presence
  /** By which ways one comes here without it; only of what is there on some ways. */
  readonly without: readonly WayWithout[]
  /** Whether the activation's selection of context and traits lets it into the event. */
  readonly isSent: boolean
  /** Why the path does not reach it, and what does; null where it does. */
  readonly unaddressable: Unaddressable | null
}

export interface Unaddressable {
  readonly key: string
  readonly hindrance: Hindrance
  /** What is wrong and what to do. */
  readonly message: string
  /** A Liquid template that reads it all the same, as text; null where there is none. */
  readonly liquid: string | null
}
