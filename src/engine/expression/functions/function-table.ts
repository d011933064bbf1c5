import { type Dialect, isAvailable } from '../dialect.ts'
import { aggregationFunctions } from './aggregation.ts'
import { conversionFunctions } from './conversion.ts'
import { dateFunctions } from './date.ts'
import type { ExpressionFunction } from './expression-function.ts'
import { listFunctions } from './list.ts'
import { mathFunctions } from './math.ts'
import { platformFunctions } from './platform.ts'
import { parseSignature, type Signature } from './signature.ts'
import { stringFunctions } from './string.ts'

/** Every function of every preset, by category. Source: reference section 12.4. */
export const functionTable: readonly ExpressionFunction[] = [
  ...platformFunctions,
  ...aggregationFunctions,
  ...conversionFunctions,
  ...dateFunctions,
  ...listFunctions,
  ...mathFunctions,
  ...stringFunctions,
]

const byName = new Map(functionTable.map((row) => [row.name, row]))
const signatures = new Map(functionTable.map((row) => [row, row.signatures.map(parseSignature)]))

export function findFunction(name: string): ExpressionFunction | undefined {
  return byName.get(name)
}

/** The signatures that the function has in that preset. */
export function signaturesIn(row: ExpressionFunction, dialect: Dialect): readonly Signature[] {
  return (signatures.get(row) ?? []).filter((signature) => isAvailable(signature, dialect))
}
