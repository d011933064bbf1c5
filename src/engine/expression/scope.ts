import type { Dialect } from './dialect.ts'
import type { ExpressionType } from './values/expression-type.ts'

/**
 * What is known of a payload: the type of a value, or the shapes of its fields by name. `any`, `object` and lists are open: whatever
 * stands below them is untyped, and looked at when it is evaluated.
 */
export type FieldShape = ExpressionType | FieldShapes
export interface FieldShapes {
  readonly [name: string]: FieldShape
}

/** An event that the journey has passed or may pass, under the name that expressions call it by. */
export interface EventNode {
  readonly name: string
  readonly fields: FieldShape
}

/** An external data source: `#{<name>.<field group>.<path>}`. */
export interface DataSourceNode {
  readonly name: string
  readonly fieldGroups: Readonly<Record<string, FieldShape>>
}

/** Everything that an expression of one journey may name. */
export interface ExpressionScope {
  readonly dialect: Dialect
  readonly events: readonly EventNode[]
  readonly segments: readonly { readonly id: string; readonly name?: string }[]
  readonly dataSources: readonly DataSourceNode[]
  /** Actions whose answers can be read, in the newest preset. */
  readonly actions: readonly { readonly name: string; readonly fields: FieldShape }[]
}

/** The data source that every workspace has: `#{ExperiencePlatform.<any group>.profile.<path>}` reads traits (contract section 3). */
export const platformSource = 'ExperiencePlatform'
