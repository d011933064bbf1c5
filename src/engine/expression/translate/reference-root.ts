import type { JsonValue } from '../../model/json-value.ts'
import { suggestion } from '../../model/nearest-name.ts'
import { isAvailable } from '../dialect.ts'
import { EvaluationError } from '../evaluation-error.ts'
import { type ExpressionProblemCode, expressionProblemCodes } from '../expression-problem.ts'
import { type JourneyProperty, journeyProperties, journeyPropertiesNode } from '../journey-properties.ts'
import { type ExpressionMoment, FetchFailure } from '../moment.ts'
import { type FieldShape, platformSource } from '../scope.ts'
import type { PathStep, Reference } from '../syntax/ast.ts'
import type { Span } from '../syntax/span.ts'
import { valueToJson } from '../values/value-to-json.ts'
import { translate } from './translate.ts'
import type { Evaluate, Translation } from './translation.ts'

/** Where a reference begins: how its value is got, what is known of it, and the steps that remain. */
export interface ReferenceRoot {
  readonly get: (moment: ExpressionMoment, element: JsonValue) => JsonValue | undefined
  readonly shape: FieldShape
  readonly steps: readonly PathStep[]
}

/** Null, and a problem, where there is no such thing. */
export function rootOf(translation: Translation, expression: Reference): ReferenceRoot | null {
  const isNewForm = expression.opening === '@event{' || expression.opening === '@action{'
  if (isNewForm && !isAvailable({ since: 'ajo-current' }, translation.scope.dialect)) {
    const message = `${JSON.stringify(expression.opening)} came with ajo-current: here events are written "@{…}".`
    return refuse(translation, expression.at, message, expressionProblemCodes.notInPreset)
  }
  if (expression.parameters !== null && expression.of !== 'source') {
    return refuse(translation, expression.at, '"params" are for data sources, which are written "#{…}".', expressionProblemCodes.syntax)
  }
  if (expression.root === journeyPropertiesNode && expression.of !== 'action') return journeyRoot(translation, expression)
  switch (expression.of) {
    case 'event':
      return eventRoot(translation, expression)
    case 'action':
      return actionRoot(translation, expression)
    case 'source':
      return expression.root === platformSource ? traitRoot(translation, expression) : sourceRoot(translation, expression)
  }
}

function eventRoot(translation: Translation, { root, rootAt, steps }: Reference): ReferenceRoot | null {
  const { events } = translation.scope
  const node = events.findIndex(({ name }) => name === root)
  const event = events[node]
  if (event === undefined) {
    const names = events.map(({ name }) => name)
    return refuse(translation, rootAt, `The journey has no event ${JSON.stringify(root)}.${suggestion(root, names)}`)
  }
  translation.reads.events.add(node)
  return { get: (moment) => moment.eventPayload(node), shape: event.fields, steps }
}

function actionRoot(translation: Translation, { root, rootAt, steps }: Reference): ReferenceRoot | null {
  const { actions } = translation.scope
  const action = actions.find(({ name }) => name === root)
  if (action === undefined) {
    const names = actions.map(({ name }) => name)
    return refuse(translation, rootAt, `The journey has no action ${JSON.stringify(root)} with an answer.${suggestion(root, names)}`)
  }
  translation.reads.actions.add(root)
  return { get: (moment) => moment.actionResponse(root), shape: action.fields, steps }
}

/** The product has them since November 2020. */
function journeyRoot(translation: Translation, { at, steps }: Reference): ReferenceRoot | null {
  const { dialect } = translation.scope
  if (!isAvailable({ since: 'jo-2021' }, dialect)) {
    return refuse(translation, at, `Journey properties are not in ${dialect}: they came with jo-2021.`, expressionProblemCodes.notInPreset)
  }
  const [first, ...rest] = steps
  const name = first?.kind === 'field' ? first.name : ''
  if (!Object.hasOwn(journeyProperties, name)) {
    const message = `Journeys have no property ${JSON.stringify(name)}.${suggestion(name, Object.keys(journeyProperties))}`
    return refuse(translation, first?.at ?? at, message)
  }
  const property = name as JourneyProperty
  translation.reads.journeyProperties.add(property)
  return { get: (moment) => moment.journeyProperty(property), shape: journeyProperties[property], steps: rest }
}

/** `#{ExperiencePlatform.<group>.profile.<path>}` (contract section 3). */
function traitRoot(translation: Translation, { at, steps }: Reference): ReferenceRoot | null {
  const [group, profile, trait, ...rest] = steps
  if (group?.kind !== 'field' || profile?.kind !== 'field' || profile.name !== 'profile' || trait?.kind !== 'field') {
    const message = `Of ${platformSource} the profile is read, like "#{${platformSource}.ProfileFieldGroup.profile.person.gender}".`
    return refuse(translation, profile?.at ?? at, message)
  }
  translation.reads.traits.add(trait.name)
  return { get: (moment) => moment.trait(group.name, trait.name), shape: 'any', steps: rest }
}

function sourceRoot(translation: Translation, { root, rootAt, at, steps, parameters }: Reference): ReferenceRoot | null {
  const { dataSources } = translation.scope
  const source = dataSources.find(({ name }) => name === root)
  if (source === undefined) {
    const names = [platformSource, ...dataSources.map(({ name }) => name)]
    return refuse(translation, rootAt, `There is no data source ${JSON.stringify(root)}.${suggestion(root, names)}`)
  }
  const [first, ...rest] = steps
  const group = first?.kind === 'field' ? first.name : ''
  const shape = Object.hasOwn(source.fieldGroups, group) ? source.fieldGroups[group] : undefined
  if (shape === undefined) {
    const message = `The data source ${JSON.stringify(root)} has no field group ${JSON.stringify(group)}.`
    return refuse(translation, first?.at ?? at, message + suggestion(group, Object.keys(source.fieldGroups)))
  }
  translation.reads.fieldGroups.add(`${root}.${group}`)
  const given = parameters?.map(({ name, value }) => ({ name, evaluate: translate(translation, value).evaluate })) ?? null
  return { get: fetching(root, group, given, at), shape, steps: rest }
}

function fetching(
  source: string,
  group: string,
  given: readonly { readonly name: string; readonly evaluate: Evaluate }[] | null,
  at: Span,
): ReferenceRoot['get'] {
  return (moment, element) => {
    const parameters = given && Object.fromEntries(given.map(({ name, evaluate }) => [name, valueToJson(evaluate(moment, element))]))
    const answer = moment.fieldGroup(source, group, parameters)
    if (!(answer instanceof FetchFailure)) return answer
    const message = `The data source ${JSON.stringify(source)} gave no data: ${answer.code}.`
    throw new EvaluationError(message, at.start, at.end - at.start, answer.code)
  }
}

function refuse(
  translation: Translation,
  at: Span,
  message: string,
  code: ExpressionProblemCode = expressionProblemCodes.unknownName,
): null {
  translation.complain(at, code, message)
  return null
}
