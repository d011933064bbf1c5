import { suggestion } from '../../model/nearest-name.ts'
import { expressionProblemCodes } from '../expression-problem.ts'
import type { CurrentElement, CurrentElementWord, Expression, Reference, ReferenceKind } from '../syntax/ast.ts'
import type { Span } from '../syntax/span.ts'
import { type ExpressionType, isUntyped, typeInWords } from '../values/expression-type.ts'
import { valueReader } from '../values/read-value.ts'
import { fits, readAs } from './read-as.ts'
import { type ReferenceRoot, rootOf } from './reference-root.ts'
import { translate } from './translate.ts'
import { type TranslatedPath, translatePath } from './translate-path.ts'
import type { Evaluate, Translated, Translation } from './translation.ts'

const wordOf: Readonly<Record<ReferenceKind, CurrentElementWord>> = {
  event: 'currentEventField',
  source: 'currentDataPackField',
  action: 'currentActionField',
}

/** A field of an event, data source, profile or action (reference section 12.1); a missing one is null, or its default value. */
export function translateReference(translation: Translation, expression: Reference): Translated {
  const root = rootOf(translation, expression)
  const fallback = expression.defaultValue === null ? null : translate(translation, expression.defaultValue)
  if (root === null) return translation.broken(expression)
  const path = translatePath(translation, root.shape, root.steps, wordOf[expression.of])
  if (path === null) return translation.broken(expression)
  const field: Translated = { expression, type: path.type, evaluate: reading(root, path, expression.at), isConstant: false }
  return fallback === null ? field : withDefault(translation, field, fallback)
}

/** The element of a predicate, or a part of it. */
export function translateCurrent(translation: Translation, expression: CurrentElement): Translated {
  const { currentWord } = translation
  if (currentWord === null) {
    const message = `${expression.word} is the element that all(), first() and last() look at: it stands in their round brackets alone.`
    return translation.refuse(expression, expression.at, expressionProblemCodes.unknownName, message)
  }
  if (currentWord !== expression.word) {
    const message = `The elements of this collection are called ${currentWord}.${suggestion(expression.word, [currentWord])}`
    return translation.refuse(expression, expression.at, expressionProblemCodes.unknownName, message)
  }
  const path = translatePath(translation, 'any', expression.steps, currentWord)
  if (path === null) return translation.broken(expression)
  const { reach } = path
  return { expression, type: path.type, evaluate: (moment, element) => reach(element, moment, element) ?? null, isConstant: false }
}

function reading(root: ReferenceRoot, { reach, type }: TranslatedPath, at: Span): Evaluate {
  const { get } = root
  const isRaw = isUntyped(type) || type === 'list'
  if (isRaw) return (moment, element) => reach(get(moment, element), moment, element) ?? null
  const read = valueReader([type], at)
  return (moment, element) => read(reach(get(moment, element), moment, element) ?? null)
}

/** The default value has the type of the field; an untyped field is read as what its default value is. */
function withDefault(translation: Translation, field: Translated, fallback: Translated): Translated {
  if (!fits(fallback.type, field.type)) {
    const message = `The default value is of the field's type, ${typeInWords(field.type)}, and here stands ${typeInWords(fallback.type)}.`
    return translation.refuse(field.expression, fallback.expression.at, expressionProblemCodes.type, message)
  }
  const type: ExpressionType = isUntyped(field.type) && fallback.type !== 'null' ? fallback.type : field.type
  const value = readAs(field, [type])
  const instead = readAs(fallback, [type])
  return { ...field, type, evaluate: (moment, element) => value(moment, element) ?? instead(moment, element) }
}

/** Whether the expression is a field, as lists of objects must be in functions (reference section 12.4). */
export function isField(expression: Expression): boolean {
  return expression.kind === 'reference' || expression.kind === 'current'
}
