import { suggestion } from '../../model/nearest-name.ts'
import { isAvailable } from '../dialect.ts'
import { expressionProblemCodes } from '../expression-problem.ts'
import type { ExpressionFunction } from '../functions/expression-function.ts'
import { findFunction, functionTable } from '../functions/function-table.ts'
import { isTextPattern, type Pattern } from '../functions/signature.ts'
import type { CallExpression } from '../syntax/ast.ts'
import { kindOf } from '../values/value-kind.ts'
import { runner, siteOf } from './call-runner.ts'
import { type Match, matchingSignatures, resultType, wantedTypes } from './match-signature.ts'
import { readAs } from './read-as.ts'
import { refuseArguments } from './refuse-arguments.ts'
import { type Argument, textArgument } from './text-argument.ts'
import { translate } from './translate.ts'
import { noMoment, type Translated, type Translation } from './translation.ts'

/** A call of a function of the table: found, checked against its signatures, made into a closure. */
export function translateCall(translation: Translation, expression: CallExpression): Translated {
  const { dialect } = translation.scope
  const given = expression.given.map((part) => translate(translation, part))
  const row = availableFunction(translation, expression)
  if (row === null) return translation.broken(expression)
  const matches = matchingSignatures(row, given, dialect)
  if (matches.length === 0) return refuseArguments(translation, expression, row, given)
  const callArguments = given.map((part, place) => argumentAt(translation, expression, row, matches, part, place))
  if (!areAllThere(callArguments)) return translation.broken(expression)
  noteWhatItAsks(translation, row)
  const made: Translated = {
    expression,
    type: resultType(matches),
    evaluate: runner(row, callArguments, siteOf(translation, expression)),
    isConstant: row.asks === undefined && given.every(({ isConstant }) => isConstant),
  }
  const folded = translation.folded(made)
  warnOfNull(translation, row, folded, given)
  return withTypeOfConstant(folded)
}

/** A written-out text that is no date, duration or number gives null for ever: nobody means that. */
function warnOfNull(
  translation: Translation,
  row: ExpressionFunction,
  { isConstant, evaluate, expression }: Translated,
  given: readonly Translated[],
): void {
  if (row.category !== 'Conversion' || !isConstant || evaluate(noMoment, null) !== null) return
  if (given.some((part) => part.evaluate(noMoment, null) === null)) return
  translation.warn(expression.at, `${row.name}() cannot read this, and is always null.`)
}

/** A constant whose type its signature leaves open (`date`) has that of its value. */
function withTypeOfConstant(part: Translated): Translated {
  if (!part.isConstant || part.type !== 'any') return part
  const value = part.evaluate(noMoment, null)
  const kind = value === null ? 'null' : kindOf(value)
  return kind === 'list' ? part : { ...part, type: kind }
}

function availableFunction(translation: Translation, { name, nameAt }: CallExpression): ExpressionFunction | null {
  const { dialect } = translation.scope
  const row = findFunction(name)
  if (row === undefined) {
    const names = functionTable.filter((candidate) => isAvailable(candidate, dialect)).map((candidate) => candidate.name)
    translation.complain(
      nameAt,
      expressionProblemCodes.unknownName,
      `There is no function ${JSON.stringify(name)}.${suggestion(name, names)}`,
    )
    return null
  }
  if (isAvailable(row, dialect)) return row
  translation.complain(nameAt, expressionProblemCodes.notInPreset, `${name}() is not in ${dialect}: ${whereItIs(row)}.`)
  return null
}

function whereItIs({ since, until }: ExpressionFunction): string {
  return since === undefined ? `it was there up to ${until}` : `it came with ${since}`
}

function argumentAt(
  translation: Translation,
  expression: CallExpression,
  row: ExpressionFunction,
  matches: readonly Match[],
  part: Translated,
  place: number,
): Argument | null {
  const patterns = matches.flatMap(({ signature, bound }) => {
    const pattern: Pattern | undefined = signature.parameters[place]?.pattern
    return pattern === undefined ? [] : [{ pattern, bound }]
  })
  const wanted = [...new Set(patterns.flatMap(({ pattern, bound }) => wantedTypes(row, pattern, bound)))]
  const read = readAs(part, wanted)
  const [only] = patterns
  if (only === undefined || !isTextPattern(only.pattern)) return read
  // A zone and a text in one place (toDateTime) differ in the number of arguments, so one pattern is left.
  return textArgument(translation, only.pattern, part, read, `${expression.name}()`)
}

function areAllThere(callArguments: readonly (Argument | null)[]): callArguments is readonly Argument[] {
  return !callArguments.includes(null)
}

function noteWhatItAsks({ reads }: Translation, { asks }: ExpressionFunction): void {
  if (asks === 'clock') reads.readsClock = true
  if (asks === 'chance') reads.drawsChance = true
}
