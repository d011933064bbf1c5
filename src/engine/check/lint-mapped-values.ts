import type { FieldType, IntegrationAction, IntegrationField } from '../integrations/integration.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import { suggestion } from '../model/nearest-name.ts'
import { type Problem, warningAt } from '../model/problem.ts'
import { listed, quoted } from '../model/wording.ts'
import { askedAction } from './asked-action.ts'
import { activationsOf, type JourneyUnderCheck } from './journey-under-check.ts'
import { literalFit } from './literal-fit.ts'
import { isDirective, literalObjects } from './mapped-literals.ts'

/**
 * Values that stand in a mapping and that the action's own validation refuses, so that every send fails. No errors: a rehearsal shows what the
 * integration says of them (reference 9.2: validation with coercion).
 */
export function lintMappedValues(subject: JourneyUnderCheck): Problem[] {
  return activationsOf(subject).flatMap(([activation, path]) => {
    const action = askedAction(activation, subject.surroundings)
    const { mapping } = activation
    if (!action || !mapping || isDirective(mapping)) return []
    return valueProblems(action, action.fields, mapping, [...path, 'mapping'])
  })
}

function valueProblems(
  action: IntegrationAction,
  fields: readonly IntegrationField[],
  object: JsonObject,
  at: readonly PropertyKey[],
): Problem[] {
  return fields.flatMap((field) => {
    const value = Object.hasOwn(object, field.name) ? object[field.name] : undefined
    if (value === undefined || value === null || value === '') return []
    const here = [...at, field.name]
    const inner = literalObjects(field, value, here).flatMap(([part, place]) => valueProblems(action, field.properties ?? [], part, place))
    return [...misfits(action.title, field, value, here), ...inner]
  })
}

function misfits(title: string, field: IntegrationField, value: JsonValue, at: readonly PropertyKey[]): Problem[] {
  if (field.isMultiple && Array.isArray(value)) {
    return value.flatMap((item: JsonValue, index) => misfits(title, { ...field, isMultiple: false }, item, [...at, index]))
  }
  switch (literalFit(field, value)) {
    case 'fits':
    case 'unknown':
      return []
    case 'wrong-type': {
      const message = `${quoted(title)} takes ${words[field.type]} for ${quoted(field.name)}, not ${quoted(value)}: every send fails.`
      return [warningAt(at, 'unfit-mapped-value', message)]
    }
    case 'no-choice': {
      const choices = (field.choices ?? []).map((choice) => String(choice.value))
      const advice = suggestion(String(value), choices) || ` It takes ${listed(choices, 'or')}.`
      return [
        warningAt(
          at,
          'mapped-value-not-a-choice',
          `${quoted(value)} is none of the choices of ${quoted(field.name)}: every send fails.${advice}`,
        ),
      ]
    }
  }
}

const words: Readonly<Record<FieldType, string>> = {
  string: 'a text',
  text: 'a text',
  password: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  datetime: 'a time',
  object: 'an object',
}
