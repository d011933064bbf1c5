import type { Dialect } from '../dialect.ts'
import type { ExpressionFunction } from './expression-function.ts'
import { signaturesIn } from './function-table.ts'

/** All ways to call a function in that preset, for a sentence. */
export function signaturesInWords(row: ExpressionFunction, dialect: Dialect): string {
  const forms = signaturesIn(row, dialect).map(({ text }) => row.name + text)
  const isGeneric = forms.some((text) => /\bT\b|listT/.test(text))
  return forms.join(' or ') + (isGeneric ? ` with T ${row.of === undefined ? 'any single type' : `one of ${row.of.join(', ')}`}` : '')
}
