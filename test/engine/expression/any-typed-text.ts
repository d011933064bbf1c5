import fc from 'fast-check'
import { functionTable } from '../../../src/engine/expression/functions/function-table.ts'
import { type Pattern, parseSignature, type Signature } from '../../../src/engine/expression/functions/signature.ts'

const rows = functionTable
  .filter(({ since, until }) => until === undefined && since !== 'ajo-current')
  .flatMap((row) => row.signatures.map((text) => ({ name: row.name, of: row.of, signature: parseSignature(text) })))

const fields = ['@{E.a}', '@{E.b}', '@{E.c}', '@{E.list}', '@{E.list.x}', '@{E.list.first().x}', '@{E.a, defaultValue: 1}']
const anyField = fc.constantFrom(...fields)

const literals: Readonly<Record<string, fc.Arbitrary<string>>> = {
  string: fc.oneof(
    fc.string().map((text) => JSON.stringify(text)),
    fc.constantFrom('"2020-02-30"', '"2020-02-29T10:00:00Z"', '"PT1H"', '"7"', '""'),
  ),
  integer: fc.oneof(fc.integer({ min: -40, max: 40 }), fc.maxSafeInteger()).map(String),
  decimal: fc.constantFrom('0.0', '2.5', '-0.5', '123456789.25'),
  boolean: fc.constantFrom('true', 'false'),
  dateTime: fc.constantFrom('now()', 'toDateTime("2021-01-31T10:00:00+02:00")', 'toDateTime("9999-12-31T23:59:59Z")'),
  dateTimeOnly: fc.constantFrom('toDateTimeOnly("2020-02-29")', 'toDateTimeOnly(now("Asia/Tokyo"))'),
  dateOnly: fc.constant('date("2020-02-29")'),
  duration: fc.constantFrom('toDuration("P1D")', 'toDuration(-1)', 'toDuration(9007199254740991)'),
  object: fc.constant('@{E.list.first()}'),
  regex: fc.constantFrom('"a"', '"[a-c]+"', '"\\\\d"', '"("', '@{E.a}'),
  zone: fc.constantFrom('"UTC"', '"Asia/Tokyo"', '"Europe/Paris"', '"-05:30"'),
  segment: fc.constantFrom('"gold"', '"silver"'),
  dateUnit: fc.constantFrom('"days"', '"months"', '"years"', '"seconds"', '@{E.a}'),
  dateLiteral: fc.constantFrom('"2021-01-01"', '"2021-01-01T10:00"'),
}

const singles = ['string', 'integer', 'decimal', 'boolean', 'dateTime', 'dateTimeOnly', 'dateOnly', 'duration'] as const
type Single = (typeof singles)[number]

/** Expressions that mostly have the types of their places, over an untyped event `E` and the segments `gold` and `silver`. */
export const anyTypedText: fc.Arbitrary<string> = fc.letrec<Record<Single | 'any', string>>(
  (tie) =>
    ({
      any: fc.oneof(...singles.map((type) => tie(type))),
      ...Object.fromEntries(
        singles.map((type) => [
          type,
          fc.oneof(
            { depthSize: 'small', withCrossShrink: true },
            literals[type] as fc.Arbitrary<string>,
            anyField,
            callOf(type, tie),
            fc.tuple(tie('boolean'), tie(type), tie(type)).map(([test, yes, no]) => `(if (${test}) then (${yes}) else (${no}))`),
            ...operations(type, tie),
          ),
        ]),
      ),
    }) as never,
).any

type Tie = (key: Single | 'any') => fc.Arbitrary<string>

function operations(type: Single, tie: Tie): fc.Arbitrary<string>[] {
  const binary = (operators: readonly string[], left: Single, right: Single) =>
    fc.tuple(tie(left), fc.constantFrom(...operators), tie(right)).map((parts) => `(${parts.join(' ')})`)
  switch (type) {
    case 'integer':
      return [binary(['+', '-', '*', '%'], 'integer', 'integer')]
    case 'decimal':
      return [binary(['/'], 'integer', 'decimal'), binary(['+', '*'], 'decimal', 'decimal')]
    case 'string':
      return [binary(['+'], 'string', 'any' as Single)]
    case 'dateTime':
      return [binary(['+'], 'dateTime', 'duration')]
    case 'boolean':
      return [
        binary(['and', 'or'], 'boolean', 'boolean'),
        binary(['==', '!=', '<', '>='], 'integer', 'decimal'),
        binary(['<', '=='], 'dateTime', 'dateTime'),
        tie('boolean').map((operand) => `(not ${operand})`),
        fc.tuple(tie('any'), fc.constantFrom('is null', 'is not null', 'is integer')).map(([operand, test]) => `(${operand} ${test})`),
      ]
    default:
      return []
  }
}

/** Calls whose result is of that type. */
function callOf(type: Single, tie: Tie): fc.Arbitrary<string> {
  const fitting = rows.filter(({ signature, of = singles }) => signature.result === type || (signature.result === 'T' && of.includes(type)))
  return fc.constantFrom(...fitting).chain(({ name, of, signature }) => {
    const allowed = (of ?? singles).filter((candidate): candidate is Single => candidate !== 'object')
    return fc.constantFrom(...(signature.result === 'T' ? [type] : allowed)).chain((bound) => call(name, signature, bound, tie))
  })
}

function call(name: string, { parameters }: Signature, bound: Single, tie: Tie): fc.Arbitrary<string> {
  const needed = parameters.filter(({ isOptional }) => !isOptional).length
  return fc
    .integer({ min: needed, max: parameters.length })
    .chain((count) =>
      fc
        .tuple(...parameters.slice(0, count).map(({ pattern }) => argument(pattern, bound, tie)))
        .map((given) => `${name}(${given.join(', ')})`),
    )
}

function argument(pattern: Pattern, bound: Single, tie: Tie): fc.Arbitrary<string> {
  if (pattern === 'T') return tie(bound)
  if (pattern === 'numeric') return tie('decimal')
  if (pattern === 'listT' || pattern === 'listAny') return listOf(bound, tie)
  if (pattern === 'listObject') return fc.constant('@{E.list}')
  if (pattern.startsWith('list')) return listOf((pattern[4]?.toLowerCase() + pattern.slice(5)) as Single, tie)
  return (singles as readonly string[]).includes(pattern)
    ? fc.oneof(tie(pattern as Single), fc.constant('null'))
    : (literals[pattern] as fc.Arbitrary<string>)
}

function listOf(element: Single, tie: Tie): fc.Arbitrary<string> {
  const written = fc.array(fc.oneof(literals[element] as fc.Arbitrary<string>, tie(element), fc.constant('null')), { maxLength: 3 })
  return fc.oneof(
    written.map((elements) => `[${elements.join(', ')}]`),
    fc.constantFrom('@{E.list}', '@{E.list.x}'),
  )
}
