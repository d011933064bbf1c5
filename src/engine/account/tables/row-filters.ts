import type { IgnoredReason, Outcome, RefusalReason, SendStatus } from '../result.ts'
import type { PathPart, RowQuery } from '../views.ts'

/** How many tests on columns an answer may cost: about fifty milliseconds. Without one a question is answered whole. */
export interface Sliced {
  readonly budget?: number
}

/** Which way rows stand: in the order of a column, rows that are equal there in trace order. */
export interface RowOrder<Column extends string> {
  readonly by: Column
  readonly descending: boolean
}

/** A trait of the profile, as it was at the instant looked at; compared as canonical text, without case. */
export interface TraitFilter {
  readonly name: string
  readonly value: string
}

/** What instances are kept to, as they stood at the instant looked at; all of it has to hold. */
export interface InstanceFilter {
  /** With `step`: only who left it by this branch. */
  readonly branch?: string
  /** With `step`: only who was inside it. */
  readonly isInside?: boolean
  /** Only these outcomes; waiting for whoever was inside. */
  readonly outcomes?: readonly Outcome[]
  /** The whole path, in the contract's notation. */
  readonly path?: string
  /** Only who came to these steps, or left one by this branch, in this order; there may be others in between. */
  readonly passed?: readonly PathPart[]
  /** With `during`: who entered within it, or who was inside at some time of it. */
  readonly duringWhat?: 'entered' | 'inside'
  readonly traits?: readonly TraitFilter[]
  /** Text in the identifier, without case. */
  readonly identifier?: string
}

export const instanceOrders = ['entered', 'profile', 'path', 'inside', 'outcome'] as const
export type InstanceOrder = (typeof instanceOrders)[number]

export interface InstanceQuery extends RowQuery, InstanceFilter, Sliced {
  readonly order?: RowOrder<InstanceOrder>
}

/** What sends are kept to. */
export interface SendFilters {
  readonly destinations?: readonly string[]
  /** `step/activation`; of an action the step's id twice, of an exit send `exit/activation`. */
  readonly activation?: string
  readonly eventName?: string
  /** Has to be rendered: searched last. */
  readonly statuses?: readonly SendStatus[]
}

export const sendOrders = ['sent', 'profile', 'event', 'step', 'destination'] as const
export type SendOrder = (typeof sendOrders)[number]

export interface SendRowQuery extends RowQuery, SendFilters, Sliced {
  readonly order?: RowOrder<SendOrder>
}

/** What refused entries and ignored events are kept to. */
export interface DiscardFilter {
  readonly kinds?: readonly ('refused' | 'ignored')[]
  readonly reasons?: readonly (RefusalReason | IgnoredReason)[]
}

export const discardOrders = ['at', 'profile', 'kind', 'reason'] as const
export type DiscardOrder = (typeof discardOrders)[number]

export interface DiscardQuery extends RowQuery, DiscardFilter, Sliced {
  readonly order?: RowOrder<DiscardOrder>
}

/** How far a search is that goes on with the next question of the same kind. */
export interface Searched {
  readonly rows: number
  readonly of: number
  /** All that match have been found, and are being put in order, or those of the page rendered: there is no page until that is done. */
  readonly stage?: 'sorting' | 'rendering'
}

/** Which paths are asked for: those of the instances that pass, the most taken first. */
export interface PathQuery extends Omit<InstanceQuery, 'order'> {}

/** All instances that went the same way and ended alike, as they stood at the instant looked at. */
export interface PathGroup {
  /** In the contract's notation: what `path` of a filter takes. */
  readonly text: string
  readonly path: readonly PathPart[]
  readonly outcome: Outcome
  readonly count: number
  /** Of all instances that were asked for, 0 to 1. */
  readonly share: number
  /** How long they were inside, or have been until then: ms; of an even number the mean of the middle two. */
  readonly medianInsideMs: number
  /** Position of the first of them in trace order. */
  readonly example: number
}

export interface PathGroups {
  /** How many instances pass. */
  readonly instances: number
  /** How many paths they took. */
  readonly total: number
  readonly groups: readonly PathGroup[]
  /** null when all of them were searched; else there are no groups yet. */
  readonly searched: Searched | null
}

/** What the tables of a journey can be kept to, as far as it is known without looking at every row. */
export interface FilterChoices {
  /** Traits that the scenario's profiles have, or that something sets, in alphabetical order. */
  readonly traits: readonly string[]
  /** Of all versions of the journey, each once. */
  readonly activations: readonly ActivationChoice[]
  /** Why the run refused or ignored something, in the order of their tests. */
  readonly reasons: readonly { readonly kind: 'refused' | 'ignored'; readonly reason: RefusalReason | IgnoredReason }[]
}

export interface ActivationChoice {
  /** What `activation` of a filter takes. */
  readonly activation: string
  /** null of an exit send. */
  readonly step: string | null
  readonly destination: string
  readonly eventName: string
}
