import type { JsonValue } from '../model/json-value.ts'
import type { FakerSource } from './faker-source.ts'
import type { Rounding } from './rounding.ts'

/** A value recipe with its stream seeded and its constants worked out. Draws are numbered by arrival within each profile. */
export type CompiledValue =
  | { readonly kind: 'fixed'; readonly value: JsonValue }
  | { readonly kind: 'faker'; readonly stream: number; readonly source: FakerSource; readonly method: () => unknown }
  | { readonly kind: 'choice'; readonly stream: number; readonly names: readonly string[]; readonly shares: Float64Array }
  | { readonly kind: 'profile-id'; readonly prefix: string }
  | { readonly kind: 'event-id'; readonly prefix: string; readonly suffix: string }
  | { readonly kind: 'uniform'; readonly stream: number; readonly first: number; readonly last: number; readonly rounding: Rounding }
  | {
      readonly kind: 'normal'
      readonly stream: number
      readonly mean: number
      readonly sd: number
      /** The part of the whole distribution that its bounds leave: everything is 0 to 1. */
      readonly shareFrom: number
      readonly shareTo: number
      readonly rounding: Rounding
    }
  | { readonly kind: 'log-normal'; readonly stream: number; readonly median: number; readonly sigma: number; readonly rounding: Rounding }
  | { readonly kind: 'exponential'; readonly stream: number; readonly mean: number; readonly rounding: Rounding }
  | { readonly kind: 'integer'; readonly stream: number; readonly min: number; readonly max: number }
  | { readonly kind: 'boolean'; readonly stream: number; readonly probability: number }
  | {
      readonly kind: 'mix'
      readonly stream: number
      /** null makes no value. */
      readonly parts: readonly (CompiledValue | null)[]
      readonly shares: Float64Array
    }
