import type { JsonValue } from '../../model/json-value.ts'
import { evaluationError } from '../evaluation-error.ts'
import type { CallSite, ExpressionFunction } from '../functions/expression-function.ts'
import type { ExpressionMoment } from '../moment.ts'
import type { CallExpression } from '../syntax/ast.ts'
import type { Value } from '../values/value.ts'
import type { Argument } from './text-argument.ts'
import type { Evaluate, Translation } from './translation.ts'

export function siteOf({ scope: { dialect } }: Translation, { at }: CallExpression): CallSite {
  return {
    dialect,
    fail(message) {
      throw evaluationError(at, message)
    },
  }
}

type Run = (first: unknown, second: unknown, third: unknown, moment: ExpressionMoment, site: CallSite) => Value

/** The closure of a call, for each number of arguments its own, so that evaluating makes no list of them. */
export function runner(row: ExpressionFunction, callArguments: readonly Argument[], site: CallSite): Evaluate {
  const run = row.run as Run
  const seesNulls = typeof row.nulls === 'object'
  const whenNull = row.nulls === 'gives false' ? false : null
  const [first, second, third] = callArguments
  if (first === undefined) return (moment) => run(undefined, undefined, undefined, moment, site)
  if (second === undefined) {
    return (moment: ExpressionMoment, element: JsonValue) => {
      const a = first(moment, element)
      return a === null && !seesNulls ? whenNull : run(a, undefined, undefined, moment, site)
    }
  }
  if (third === undefined) {
    return (moment, element) => {
      const a = first(moment, element)
      const b = second(moment, element)
      return (a === null || b === null) && !seesNulls ? whenNull : run(a, b, undefined, moment, site)
    }
  }
  return (moment, element) => {
    const a = first(moment, element)
    const b = second(moment, element)
    const c = third(moment, element)
    return (a === null || b === null || c === null) && !seesNulls ? whenNull : run(a, b, c, moment, site)
  }
}
