import type { Preset } from '../presets/preset.ts'
import { isJsonObject } from './json-value.ts'
import { meantAlternative } from './meant-alternative.ts'
import { type Problem, problemAt } from './problem.ts'
import { alternativesOf, childOf, fieldsOf, type SchemaNode, schemaId, wordsOf } from './schema-node.ts'
import { objectSchemaOf, type Spot } from './spot.ts'
import { quoted, withArticle } from './wording.ts'

export function notInPreset(path: readonly PropertyKey[], preset: Preset, what: string): Problem {
  return problemAt(path, 'not-in-preset', `The product of the preset ${quoted(preset.id)} has no ${what}.`)
}

export function stepNotInPreset(type: string, path: readonly PropertyKey[], preset: Preset): Problem {
  return notInPreset([...path, 'type'], preset, `step of the type ${quoted(type)}`)
}

/**
 * Every field below a value that fits its schema and that the preset's product does not have; nothing more is said about what stands in one.
 *
 * @param unions schemas that this one is an alternative of: the presets may call an owner by theirs
 */
export function lackedFields(
  value: unknown,
  schema: SchemaNode | null,
  preset: Preset,
  path: readonly PropertyKey[],
  unions: readonly SchemaNode[] = [],
): Problem[] {
  if (schema === null || typeof value !== 'object' || value === null) return []
  if (alternativesOf(schema)) {
    const meant = meantAlternative(schema, value)?.schema ?? null
    return lackedFields(value, meant, preset, path, [...unions, schema])
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    if (inner === undefined) return []
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    const owner = lackingOwner([schema, ...unions], key, preset)
    return owner === undefined ? lackedFields(inner, childOf(schema, key), preset, at) : [lackedField(owner, key, at, preset)]
  })
}

/** The outermost field or step around a spot that the preset's product does not have: whatever is wrong inside, it has to go. */
export function lackedAround(spot: Spot, preset: Preset): Problem | null {
  let found: Problem | null = null
  for (let at: Spot | null = spot; at; at = at.above) {
    const type = schemaId(at.schema) === 'step' && isJsonObject(at.value) ? at.value.type : undefined
    if (typeof type === 'string' && isStepType(type, at.schema) && !preset.stepTypes.includes(type))
      found = stepNotInPreset(type, at.path, preset)
    const key = String(at.path.at(-1))
    const schemas = at.above ? [objectSchemaOf(at.above), at.above.schema, at.above.union ?? null] : []
    const owner = at.value === undefined ? undefined : lackingOwner(schemas, key, preset)
    if (owner !== undefined) found = lackedField(owner, key, at.path, preset)
  }
  return found
}

function isStepType(type: string, union: SchemaNode | null): boolean {
  const decisive = ((union && alternativesOf(union)) ?? []).flatMap((alternative) => fieldsOf(alternative)?.type ?? [])
  return decisive.some((field) => wordsOf(field).includes(type))
}

/** Which of these schemas the preset's product has without that field. */
export function lackingOwner(schemas: readonly (SchemaNode | null)[], field: string, preset: Preset): string | undefined {
  return schemas
    .flatMap((schema) => schemaId(schema) ?? [])
    .find((id) => Object.hasOwn(preset.lacks, id) && preset.lacks[id]?.includes(field))
}

export function lackedField(owner: string, field: string, path: readonly PropertyKey[], preset: Preset): Problem {
  const what = owner === 'condition' ? `condition on ${quoted(field)}` : `${quoted(field)} in ${withArticle(owner.replaceAll('-', ' '))}`
  return notInPreset(path, preset, what)
}
