import { conditionsInWords } from '../integrations/field-words.ts'
import type { IntegrationAction, IntegrationField } from '../integrations/integration.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import { suggestion } from '../model/nearest-name.ts'
import { type Problem, problemAt, warningAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import { choiceOf } from '../presets/parameter-values.ts'
import { askedAction } from './asked-action.ts'
import { activationsOf, type JourneyUnderCheck } from './journey-under-check.ts'
import { certainlyHold, isDirective, literalObjects } from './mapped-literals.ts'
import { syncModeProblems } from './sync-mode-problems.ts'

/** The fields that an action asks for are mapped, and those that are mapped are the action's (reference 10, OS-23). */
export function checkMappedFields(subject: JourneyUnderCheck): Problem[] {
  const { surroundings, parameters } = subject
  const severity = choiceOf(parameters, 'unmapped-required-field') === 'fail-send' ? 'warning' : 'error'
  return activationsOf(subject).flatMap(([activation, path]) => {
    const action = askedAction(activation, surroundings)
    const { mapping } = activation
    // A directive in place of the fields may make any of them.
    if (!action || (mapping && isDirective(mapping))) return []
    const at = [...path, 'mapping']
    const missing = mapping ? missingFields(action, mapping, at) : unmapped(action.fields, wholeEvent, action.title, at)
    return [
      ...[...missing, ...syncModeProblems(action, mapping ?? {}, at)].map((problem): Problem => ({ ...problem, severity })),
      ...Object.keys(mapping ?? {}).flatMap((name) => strangers(action, name, [...at, name])),
      ...eachPart(action.fields, mapping ?? {}, at, strangeParts),
    ]
  })
}

function missingFields({ title, fields }: IntegrationAction, mapping: JsonObject, at: readonly PropertyKey[]): Problem[] {
  const underConditions = fields.filter(
    ({ name, requiredWhen }) => requiredWhen !== null && !isMapped(mapping, name) && certainlyHold(requiredWhen, fields, mapping),
  )
  return [
    ...unmapped(fields, mapping, title, at),
    ...underConditions.map(({ name, requiredWhen }) => {
      const condition = requiredWhen === null ? '' : ` if ${conditionsInWords(requiredWhen)}, as here`
      return missing([...at, name], `${quoted(title)} asks for the field ${quoted(name)}${condition}, and nothing is mapped to it: map it.`)
    }),
    ...eachPart(fields, mapping, at, (object, parts, path) => {
      // Parts that are asked for under conditions free all parts of their object (source: `omitRequiredSchemas` of the package).
      if (parts.some(({ requiredWhen }) => requiredWhen !== null)) return []
      const absent = parts.filter(({ name, isRequired }) => isRequired && (!Object.hasOwn(object, name) || object[name] === null))
      return absent.map(({ name }) =>
        missing([...path, name], `${quoted(title)} asks for the part ${quoted(name)}, and nothing is mapped to it: map it.`),
      )
    }),
  ]
}

function unmapped(fields: readonly IntegrationField[], mapping: JsonObject, title: string, at: readonly PropertyKey[]): Problem[] {
  return fields
    .filter(({ name, isRequired }) => isRequired && !isMapped(mapping, name))
    .map(({ name }) => missing([...at, name], `${quoted(title)} asks for the field ${quoted(name)}, and nothing is mapped to it: map it.`))
}

function missing(at: readonly PropertyKey[], message: string): Problem {
  return problemAt(at, 'unmapped-required-field', message)
}

/** What the action does not know is taken out of the payload before the action gets it. */
function strangers({ title, fields }: IntegrationAction, name: string, path: readonly PropertyKey[]): Problem[] {
  const names = fields.map((field) => field.name)
  if (names.includes(name) || name.startsWith('__segment_internal_') || hooks.includes(name)) return []
  const message = `${quoted(title)} has no field ${quoted(name)}, which never arrives.${suggestion(name, names)}`
  return [warningAt(path, 'unknown-destination-field', message)]
}

/** The same of the parts of an object that may have no others. */
function strangeParts(
  object: JsonObject,
  parts: readonly IntegrationField[],
  path: readonly PropertyKey[],
  field: IntegrationField,
): Problem[] {
  if (field.takesOthers) return []
  const names = parts.map(({ name }) => name)
  return Object.keys(object)
    .filter((name) => !names.includes(name))
    .map((name) => {
      const message = `${quoted(field.name)} has no part ${quoted(name)}, which never arrives.${suggestion(name, names)}`
      return warningAt([...path, name], 'unknown-destination-field', message)
    })
}

type PartRule = (object: JsonObject, parts: readonly IntegrationField[], path: readonly PropertyKey[], field: IntegrationField) => Problem[]

/** What a rule says of every object with parts that the mapping spells out, however deep it stands. */
function eachPart(fields: readonly IntegrationField[], mapping: JsonObject, at: readonly PropertyKey[], rule: PartRule): Problem[] {
  return fields.flatMap((field) => {
    const { name, properties } = field
    if (properties === null || !Object.hasOwn(mapping, name)) return []
    return literalObjects(field, mapping[name] ?? null, [...at, name]).flatMap(([object, path]) => [
      ...rule(object, properties, path, field),
      ...eachPart(properties, object, path, rule),
    ])
  })
}

/** Without a mapping the payload is the event, with what every event has (contract section 2; reference 8.1). */
const wholeEvent = { type: true, event: true, timestamp: true, messageId: true, context: true, properties: true }

/** What the product itself keeps beside the fields. */
const hooks: readonly string[] = ['onMappingSave', 'retlOnMappingSave']

function isMapped(mapping: Readonly<Record<string, JsonValue | undefined>>, name: string): boolean {
  return Object.hasOwn(mapping, name) && mapping[name] !== null && mapping[name] !== ''
}
