import type { JsonValue } from '../../model/json-value.ts'
import { suggestion } from '../../model/nearest-name.ts'
import { expressionProblemCodes } from '../expression-problem.ts'
import type { ExpressionMoment } from '../moment.ts'
import type { FieldShape, FieldShapes } from '../scope.ts'
import type { CurrentElementWord, PathStep } from '../syntax/ast.ts'
import { type ExpressionType, elementType, isListType, listTypeOf, typeInWords } from '../values/expression-type.ts'
import { elementAt, entryOf, fieldOf, firstKeyOf, firstWhere, keysOf, lastWhere, type Predicate, where } from './collection-steps.ts'
import { wantedAs } from './read-as.ts'
import { translate } from './translate.ts'
import type { Translated, Translation } from './translation.ts'

/** Follows a path from a value; undefined and null are where it leads nowhere. `element` is that of a predicate around it. */
export type Reach = (from: JsonValue | undefined, moment: ExpressionMoment, element: JsonValue) => JsonValue | undefined

export interface TranslatedPath {
  readonly reach: Reach
  readonly type: ExpressionType
}

/** What is known after a step: the shape of the value, or of each element where it is a list that the path has made. */
interface PathState {
  readonly shape: FieldShape
  readonly isList: boolean
}

/** Null, and a problem, where the shape says that a step leads nowhere. */
export function translatePath(
  translation: Translation,
  shape: FieldShape,
  steps: readonly PathStep[],
  word: CurrentElementWord,
): TranslatedPath | null {
  let state: PathState = { shape, isList: false }
  const reaches: Reach[] = []
  for (const step of steps) {
    const next = stateAfter(translation, state, step)
    const reach = reachOf(translation, step, word)
    if (next === null || reach === null) return null
    reaches.push(reach)
    state = next
  }
  return { reach: inTurn(reaches), type: typeOf(state) }
}

function inTurn(reaches: readonly Reach[]): Reach {
  const [only] = reaches
  if (only === undefined) return (from) => from
  if (reaches.length === 1) return only
  return (from, moment, element) => {
    let reached = from
    for (const reach of reaches) reached = reach(reached, moment, element)
    return reached
  }
}

function typeOf({ shape, isList }: PathState): ExpressionType {
  const type: ExpressionType = typeof shape === 'string' ? shape : 'object'
  return isList && !isListType(type) ? listTypeOf(type) : type
}

function stateAfter(translation: Translation, state: PathState, step: PathStep): PathState | null {
  switch (step.kind) {
    case 'field':
      return fieldState(translation, state, step.name, step.at)
    case 'all':
      return elementState(translation, state, step, true)
    case 'first':
    case 'last':
    case 'at':
      return elementState(translation, state, step, false)
    case 'entry':
      return mapState(translation, state, step, 'any')
    case 'firstEntryKey':
      return mapState(translation, state, step, 'string')
    case 'keys':
      return mapState(translation, state, step, 'listString')
  }
}

function fieldState(translation: Translation, state: PathState, name: string, at: PathStep['at']): PathState | null {
  const { shape } = state
  if (typeof shape !== 'string') {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (field !== undefined) return { shape: field, isList: state.isList }
    translation.complain(
      at,
      expressionProblemCodes.unknownName,
      `There is no field ${JSON.stringify(name)} here.${fieldAdvice(name, shape)}`,
    )
    return null
  }
  if (shape === 'any' || shape === 'object') return { shape: 'any', isList: state.isList }
  if (shape === 'list' || shape === 'listObject') return { shape: 'any', isList: true }
  translation.complain(at, expressionProblemCodes.type, `What stands before this is ${typeInWords(shape)}, which has no fields.`)
  return null
}

function fieldAdvice(name: string, shape: FieldShapes): string {
  return suggestion(name, Object.keys(shape))
}

function elementState(translation: Translation, state: PathState, step: PathStep, isList: boolean): PathState | null {
  const { shape } = state
  if (state.isList) return { shape: typeof shape === 'string' && isListType(shape) ? elementType(shape) : shape, isList }
  if (shape === 'any') return { shape: 'any', isList }
  if (typeof shape === 'string' && isListType(shape)) return { shape: elementType(shape), isList }
  const what = typeof shape === 'string' ? typeInWords(shape) : 'an object'
  translation.complain(step.at, expressionProblemCodes.type, `${step.kind}() asks a list, and what stands before it is ${what}.`)
  return null
}

function mapState(translation: Translation, state: PathState, step: PathStep, shape: FieldShape): PathState | null {
  const before = state.shape
  const canBeMap = !state.isList && (typeof before !== 'string' || before === 'any' || before === 'object')
  if (!canBeMap) {
    const what = typeInWords(typeOf(state))
    translation.complain(step.at, expressionProblemCodes.type, `${step.kind}() asks a map, and what stands before it is ${what}.`)
    return null
  }
  const key = step.kind === 'entry' && step.key.kind === 'literal' ? String(step.key.value) : ''
  const known = typeof before !== 'string' && Object.hasOwn(before, key) ? before[key] : undefined
  return { shape: known ?? shape, isList: false }
}

function reachOf(translation: Translation, step: PathStep, word: CurrentElementWord): Reach | null {
  switch (step.kind) {
    case 'field': {
      const { name } = step
      return (from) => fieldOf(from, name)
    }
    case 'all':
    case 'first':
    case 'last': {
      const look = { all: where, first: firstWhere, last: lastWhere }[step.kind]
      if (step.predicate === null) return (from) => look(from, null, step)
      const holds = predicateOf(translation, step.predicate, word)
      return holds && ((from, moment) => look(from, (element) => holds(moment, element), step))
    }
    case 'at': {
      const index = wantedAs(translation, translate(translation, step.index), 'integer', 'at()')
      return index && ((from, moment, element) => elementAt(from, index(moment, element) as number | null, step))
    }
    case 'entry': {
      const key = wantedAs(translation, translate(translation, step.key), 'string', 'entry()')
      return key && ((from, moment, element) => entryOf(from, key(moment, element) as string | null))
    }
    case 'firstEntryKey':
      return firstKeyOf
    case 'keys':
      return keysOf
  }
}

/** The condition of a collection function: within it the element has a name. */
function predicateOf(
  translation: Translation,
  expression: Translated['expression'],
  word: CurrentElementWord,
): ((moment: ExpressionMoment, element: JsonValue) => ReturnType<Predicate>) | null {
  const around = translation.currentWord
  translation.currentWord = word
  const condition = translate(translation, expression)
  translation.currentWord = around
  const holds = wantedAs(translation, condition, 'boolean', 'The condition of a collection')
  return holds && ((moment, element) => holds(moment, element) === true)
}
