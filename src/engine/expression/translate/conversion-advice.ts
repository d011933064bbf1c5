import { type Dialect, isAvailable } from '../dialect.ts'
import { functionTable, signaturesIn } from '../functions/function-table.ts'
import type { ExpressionType } from '../values/expression-type.ts'

/** ` Convert it with toDateTimeOnly(…).`, or nothing when no function does: made to follow a sentence. */
export function conversionAdvice(from: ExpressionType, wanted: ExpressionType, dialect: Dialect): string {
  const converts = functionTable.find(
    (row) =>
      row.category === 'Conversion' &&
      isAvailable(row, dialect) &&
      signaturesIn(row, dialect).some(
        ({ parameters, result }) => result === wanted && parameters.length === 1 && parameters[0]?.pattern === from,
      ),
  )
  return converts === undefined ? '' : ` Convert it with ${converts.name}(…).`
}
