import type { FieldType, Integration, IntegrationField, Integrations } from '../integrations/integration.ts'
import type { JsonValue } from '../model/json-value.ts'
import { suggestion } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { listed, quoted } from '../model/wording.ts'
import type { ActionsDestination, Destination } from '../model/workspace.ts'

/**
 * The destinations of one file that integrations stand before: the integration exists, and has what it asks for; pointers as in that file.
 * No value of a setting is quoted: it may be a secret (contract section 3).
 */
export function checkIntegrations(destinations: readonly Destination[], { names, known }: Integrations): Problem[] {
  return destinations.flatMap((destination, index) => {
    if (destination.kind !== 'actions') return []
    const path = ['destinations', index]
    const integration = known.get(destination.slug)
    if (integration) return checkSettings(destination, integration, [...path, 'settings'])
    const advice = suggestion(destination.slug, names) || ' Its names are like "actions-braze-cloud" or "braze".'
    return [problemAt([...path, 'slug'], 'unknown-integration', `There is no integration ${quoted(destination.slug)}.${advice}`)]
  })
}

function checkSettings({ settings = {} }: ActionsDestination, integration: Integration, path: readonly PropertyKey[]): Problem[] {
  const fields = integration.settings
  const missing = fields
    .filter(({ name, isRequired }) => isRequired && (!Object.hasOwn(settings, name) || settings[name] === null || settings[name] === ''))
    .map(({ name }) => problemAt([...path, name], 'missing-field', `${quoted(name)} is missing: ${integration.name} asks for it. Add it.`))
  const given = Object.entries(settings).flatMap(([name, value]) => {
    const field = fields.find((one) => one.name === name)
    if (field) return typeProblems(field, value, [...path, name])
    const advice = suggestion(name, namesOf(fields)) || ` It has ${listed(namesOf(fields), 'and') || 'none'}.`
    return [problemAt([...path, name], 'unknown-field', `${quoted(name)} is no setting of ${integration.name}.${advice}`)]
  })
  return [...missing, ...given]
}

function typeProblems({ name, type }: IntegrationField, value: JsonValue, path: readonly PropertyKey[]): Problem[] {
  const kind = kinds[type]
  const isRight = kind === null || value === null || typeof value === kind.type
  return isRight ? [] : [problemAt(path, 'wrong-type', `The setting ${quoted(name)} must be ${kind.words}.`)]
}

const text = { type: 'string', words: 'text' }
const number = { type: 'number', words: 'a number' }

const kinds: Readonly<Record<FieldType, { readonly type: string; readonly words: string } | null>> = {
  string: text,
  text,
  password: text,
  number,
  integer: number,
  boolean: { type: 'boolean', words: 'true or false' },
  datetime: null,
  object: null,
}

function namesOf(fields: readonly IntegrationField[]): string[] {
  return fields.map(({ name }) => name)
}
