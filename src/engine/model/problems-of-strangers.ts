import { findPreset } from '../presets/find-preset.ts'
import type { Preset } from '../presets/preset.ts'
import { isJsonObject } from './json-value.ts'
import { lackedField, lackingOwner } from './lacked-by-preset.ts'
import { suggestion } from './nearest-name.ts'
import { type Problem, problemAt } from './problem.ts'
import { fieldsOf, schemaTitle } from './schema-node.ts'
import { objectSchemaOf, type Spot } from './spot.ts'
import { listed, quoted, withArticle } from './wording.ts'

/** One problem for each field that the object at the spot does not have: unknown, or of other products than the journey's. */
export function problemsOfStrangers(keys: readonly string[], spot: Spot): Problem[] {
  const schema = objectSchemaOf(spot)
  const title = schemaTitle(schema) ?? 'object'
  const known = Object.keys((schema && fieldsOf(schema)) ?? {})
  const preset = presetAround(spot)
  return keys
    .filter((key) => key !== '__proto__')
    .map((key) => {
      const path = [...spot.path, key]
      const owner = preset && lackingOwner([schema, spot.schema, spot.union ?? null], key, preset)
      if (preset && owner !== undefined) return lackedField(owner, key, path, preset)
      const advice = suggestion(key, known) || ` It has ${listed(known, 'and')}.`
      return problemAt(path, 'unknown-field', `${quoted(key)} is no field of ${withArticle(title)}.${advice}`)
    })
}

export function notSimulatedYet(path: readonly PropertyKey[], what: string): Problem {
  return problemAt(
    path,
    'not-simulated-yet',
    `${what} is part of the format, but this version does not simulate it yet: take it out to go on.`,
  )
}

/** The preset of the journey that a spot is in, where it names one that exists. */
export function presetAround(spot: Spot): Preset | undefined {
  for (let at: Spot | null = spot; at; at = at.above) {
    if (isJsonObject(at.value) && typeof at.value.preset === 'string' && Object.hasOwn(at.value, 'steps'))
      return findPreset(at.value.preset)
  }
  return undefined
}
