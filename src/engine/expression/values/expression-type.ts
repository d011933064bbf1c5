/** Types of single values. Source: reference section 12.2. */
export const scalarTypes = [
  'string',
  'integer',
  'decimal',
  'boolean',
  'dateTime',
  'dateTimeOnly',
  'dateOnly',
  'duration',
  'object',
] as const
export type ScalarType = (typeof scalarTypes)[number]

/** Types of lists, as the product names them; `list` is one whose elements are untyped. */
export type ListType =
  | 'listString'
  | 'listInteger'
  | 'listDecimal'
  | 'listBoolean'
  | 'listDateTime'
  | 'listDateTimeOnly'
  | 'listDateOnly'
  | 'listDuration'
  | 'listObject'
  | 'list'

/**
 * What is known of a value before anything is evaluated. `number` is an integer or a decimal, `any` is untyped and looked at when it is evaluated,
 * `null` is the literal, which stands for a missing value of every type.
 */
export type ExpressionType = ScalarType | ListType | 'number' | 'any' | 'null'

const listTypes: Readonly<Record<ScalarType, ListType>> = {
  string: 'listString',
  integer: 'listInteger',
  decimal: 'listDecimal',
  boolean: 'listBoolean',
  dateTime: 'listDateTime',
  dateTimeOnly: 'listDateTimeOnly',
  dateOnly: 'listDateOnly',
  duration: 'listDuration',
  object: 'listObject',
}

const elementTypes = new Map<ExpressionType, ScalarType | 'any'>([
  ...scalarTypes.map((type) => [listTypes[type], type] as const),
  ['list', 'any'],
])

export function isListType(type: ExpressionType): boolean {
  return elementTypes.has(type)
}

/** The type of a list's elements; `any` for what is no list. */
export function elementType(type: ExpressionType): ScalarType | 'any' {
  return elementTypes.get(type) ?? 'any'
}

/** The type of lists of such elements; of untyped ones (`any`, `number`, `null`) it is `list`. */
export function listTypeOf(element: ExpressionType): ListType {
  return isScalarType(element) ? listTypes[element] : 'list'
}

export function isScalarType(type: ExpressionType): type is ScalarType {
  return (scalarTypes as readonly string[]).includes(type)
}

export function isNumeric(type: ExpressionType): boolean {
  return type === 'integer' || type === 'decimal' || type === 'number'
}

/** Whether nothing can be said of it before it is evaluated. */
export function isUntyped(type: ExpressionType): boolean {
  return type === 'any' || type === 'null'
}

/** "an integer", "a list of strings", "an untyped value". */
export function typeInWords(type: ExpressionType): string {
  if (type === 'any') return 'an untyped value'
  if (type === 'null') return 'null'
  if (type === 'list') return 'an untyped list'
  if (isListType(type)) return `a list of ${elementType(type)}s`
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`
}
