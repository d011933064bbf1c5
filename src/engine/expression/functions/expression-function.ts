import type { Availability, Dialect } from '../dialect.ts'
import type { ExpressionMoment } from '../moment.ts'
import type { ScalarType } from '../values/expression-type.ts'
import type { Value } from '../values/value.ts'

/** Categories of the product's editor. */
export const functionCategories = ['Adobe Experience Platform', 'Aggregation', 'Conversion', 'Date', 'List', 'Math', 'String'] as const
export type FunctionCategory = (typeof functionCategories)[number]

/** One row of the table of functions: everything that checks, evaluation, autocomplete and documentation say of it. Source: reference section 12.4. */
export interface ExpressionFunction extends Availability {
  readonly name: string
  readonly category: FunctionCategory
  /** One sentence for a person. */
  readonly summary: string
  /**
   * Like `(list: listT, key?: string) → listT`, the first that fits decides; what the words mean stands in signature.ts.
   * A signature that came later than the function ends with ` since <preset>`.
   */
  readonly signatures: readonly string[]
  /** What T may be in the signatures; every single type where it is not said. */
  readonly of?: readonly ScalarType[]
  /** What a null argument gives; where the function looks at nulls itself, the rule in words. */
  readonly nulls: 'gives null' | 'gives false' | { readonly rule: string }
  /** What it asks of the moment. One that asks nothing gives the same for the same, and is evaluated once where its arguments are constants. */
  readonly asks?: 'clock' | 'chance' | 'membership'
  /** Where the rule comes from, beside the row of the reference. */
  readonly source: string
  readonly run: RunFunction
}

/** What a call knows before it is evaluated. */
export interface CallSite {
  readonly dialect: Dialect
  /** Ends the evaluation with an error at the place of the call. */
  fail(message: string): never
}

/**
 * Gets the arguments as their types say: a `regex` compiled, a `segment` as its id, a `zone` as its rules, an argument that was left out as undefined.
 * `never` lets each function name the types of its own arguments; the check of the call has seen to them.
 */
export type RunFunction = (first: never, second: never, third: never, moment: ExpressionMoment, site: CallSite) => Value
