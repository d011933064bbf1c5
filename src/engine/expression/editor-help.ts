import { type Dialect, isAvailable } from './dialect.ts'
import type { ExpressionFunction, FunctionCategory } from './functions/expression-function.ts'
import { functionTable, signaturesIn } from './functions/function-table.ts'
import { journeyProperties, journeyPropertiesNode } from './journey-properties.ts'
import type { ExpressionScope, FieldShape } from './scope.ts'
import type { PathStep, Reference, ReferenceOpening } from './syntax/ast.ts'
import { print } from './syntax/print.ts'
import type { ExpressionType } from './values/expression-type.ts'

/** What an editor shows of a function, and completes its name with. */
export interface FunctionHelp {
  readonly name: string
  readonly category: FunctionCategory
  /** Each way to call it, like `substr(text: string, begin: integer, end?: integer) → string`. */
  readonly signatures: readonly string[]
  readonly summary: string
  /** What null arguments give, in a sentence. */
  readonly nulls: string
  readonly source: string
}

/** The functions of a preset, by category and then by name. */
export function functionHelp(dialect: Dialect): FunctionHelp[] {
  return functionTable
    .filter((row) => isAvailable(row, dialect))
    .map((row) => ({
      name: row.name,
      category: row.category,
      signatures: signaturesIn(row, dialect).map(({ text }) => row.name + text),
      summary: row.summary,
      nulls: nullsInWords(row),
      source: row.source.startsWith('12.') ? row.source : `12.4 ${row.source}`,
    }))
    .sort((a, b) => (a.category === b.category ? order(a.name, b.name) : order(a.category, b.category)))
}

function nullsInWords({ nulls, signatures }: ExpressionFunction): string {
  if (signatures.every((signature) => signature.startsWith('()'))) return 'It takes nothing.'
  if (typeof nulls === 'object') return nulls.rule
  return nulls === 'gives null' ? 'A null gives null.' : 'A null gives false.'
}

/** A field that an expression can name, as it is written, with its type. */
export interface FieldHelp {
  readonly text: string
  readonly type: ExpressionType
}

/** The fields of events, data sources, actions and the journey that are known by name, in the order of the scope. */
export function fieldHelp(scope: ExpressionScope): FieldHelp[] {
  const properties: FieldShape = isAvailable({ since: 'jo-2021' }, scope.dialect) ? journeyProperties : {}
  return [
    ...scope.events.flatMap(({ name, fields }) => fieldsOf('@{', name, fields)),
    ...scope.dataSources.flatMap(({ name, fieldGroups }) => fieldsOf('#{', name, fieldGroups)),
    ...(scope.dialect === 'ajo-current' ? scope.actions.flatMap(({ name, fields }) => fieldsOf('@action{', name, fields)) : []),
    ...fieldsOf('@{', journeyPropertiesNode, properties),
  ]
}

function fieldsOf(opening: ReferenceOpening, root: string, shape: FieldShape, path: readonly string[] = []): FieldHelp[] {
  if (typeof shape === 'string') return [{ text: print(reference(opening, root, path)), type: shape }]
  return Object.entries(shape).flatMap(([name, field]) => fieldsOf(opening, root, field, [...path, name]))
}

const nowhere = { start: 0, end: 0 }

function reference(opening: ReferenceOpening, root: string, path: readonly string[]): Reference {
  const steps: PathStep[] = path.map((name) => ({ kind: 'field', name, at: nowhere }))
  const of = opening === '#{' ? 'source' : opening === '@action{' ? 'action' : 'event'
  return { kind: 'reference', of, opening, root, rootAt: nowhere, steps, defaultValue: null, parameters: null, at: nowhere }
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
