import type { JsonValue } from '../../model/json-value.ts'
import { suggestion } from '../../model/nearest-name.ts'
import { listed } from '../../model/wording.ts'
import { zoneNames } from '../../time/time-zones.ts'
import { type Zone, zoneNamed } from '../dates/zone.ts'
import { evaluationError } from '../evaluation-error.ts'
import { expressionProblemCodes } from '../expression-problem.ts'
import { dateUnits } from '../functions/date-units.ts'
import { compileJavaPattern, type JavaPattern } from '../functions/java-pattern.ts'
import type { TextPattern } from '../functions/signature.ts'
import type { ExpressionMoment } from '../moment.ts'
import type { Expression } from '../syntax/ast.ts'
import { type Evaluate, noMoment, type Translated, type Translation } from './translation.ts'

/** What a function is given: a value, or a compiled pattern. */
export type Argument = (moment: ExpressionMoment, element: JsonValue) => unknown

/** An argument that is a text with a meaning: written out where it must be, and held to what it may say. Null, and a problem, where it is not. */
export function textArgument(
  translation: Translation,
  pattern: TextPattern,
  part: Translated,
  read: Evaluate,
  calling: string,
): Argument | null {
  switch (pattern) {
    case 'regex':
      return regexArgument(translation, part, read)
    case 'dateUnit':
      return wordArgument(translation, part, read, dateUnits)
    case 'sendTimeGoal':
      return wordArgument(translation, part, read, ['open', 'click'])
    case 'zone':
      return writtenOut(translation, part, `The time zone of ${calling}`, zoneMeant)
    case 'segment':
      return segmentArgument(translation, part, calling)
    case 'dateLiteral':
      return writtenOut(translation, part, `The text of ${calling}`, (text) => text)
  }
}

class Refused {
  constructor(readonly message: string) {}
}

/** The text of a literal; of toTimeZone("…") the zone, for that is what makes one. */
function literalText(expression: Expression): string | null {
  if (expression.kind === 'call' && expression.name === 'toTimeZone' && expression.given[0]) return literalText(expression.given[0])
  return expression.kind === 'literal' && typeof expression.value === 'string' ? expression.value : null
}

function writtenOut(
  translation: Translation,
  part: Translated,
  what: string,
  meaning: (text: string) => string | Zone | Refused,
): Argument | null {
  const { at } = part.expression
  const text = literalText(part.expression)
  if (text === null) {
    translation.complain(at, expressionProblemCodes.constant, `${what} is written out as a text: it is no field and no other expression.`)
    return null
  }
  // What toTimeZone(…) could not make has its problem already.
  if (!part.isConstant) return null
  const meant = meaning(text)
  if (!(meant instanceof Refused)) return () => meant
  translation.complain(at, expressionProblemCodes.unknownName, meant.message)
  return null
}

function zoneMeant(text: string): Zone | Refused {
  const advice = suggestion(text, zoneNames) || ' Write one like "Europe/Paris" or "+02:00".'
  return zoneNamed(text) ?? new Refused(`There is no time zone ${JSON.stringify(text)}.${advice}`)
}

/** A segment by its id, or by its name where no segment has that id. */
function segmentArgument(translation: Translation, part: Translated, calling: string): Argument | null {
  const { segments } = translation.scope
  return writtenOut(translation, part, `The segment of ${calling}`, (text) => {
    const segment = segments.find(({ id }) => id === text) ?? segments.find(({ name }) => name === text)
    if (segment === undefined) {
      const names = segments.flatMap(({ id, name }) => (name === undefined ? [id] : [id, name]))
      return new Refused(`There is no segment ${JSON.stringify(text)}.${suggestion(text, names)}`)
    }
    translation.reads.segments.add(segment.id)
    return segment.id
  })
}

function wordArgument(translation: Translation, part: Translated, read: Evaluate, words: readonly string[]): Argument | null {
  const { at } = part.expression
  const complaint = (word: string) => `${JSON.stringify(word)} is none of ${listed(words, 'and')}.${suggestion(word, words)}`
  if (part.isConstant) {
    const word = part.evaluate(noMoment, null)
    if (typeof word !== 'string' || words.includes(word)) return () => word
    translation.complain(at, expressionProblemCodes.constant, complaint(word))
    return null
  }
  return (moment, element) => {
    const word = read(moment, element)
    if (typeof word === 'string' && !words.includes(word)) throw evaluationError(at, complaint(word))
    return word
  }
}

/** A pattern that is constant is compiled once; another one when it differs from the last. */
function regexArgument(translation: Translation, part: Translated, read: Evaluate): Argument | null {
  const { at } = part.expression
  if (part.isConstant) {
    const text = part.evaluate(noMoment, null)
    const compiled = typeof text === 'string' ? compileJavaPattern(text) : null
    if (typeof compiled !== 'string') return () => compiled
    translation.complain(at, expressionProblemCodes.constant, compiled)
    return null
  }
  let lastText: string | null = null
  let last: JavaPattern | null = null
  return (moment, element) => {
    const text = read(moment, element) as string | null
    if (text === lastText) return last
    const compiled = text === null ? null : compileJavaPattern(text)
    if (typeof compiled === 'string') throw evaluationError(at, compiled)
    lastText = text
    last = compiled
    return last
  }
}
