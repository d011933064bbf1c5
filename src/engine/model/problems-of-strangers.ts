import { findPreset } from '../presets/find-preset.ts'
import type { Preset } from '../presets/preset.ts'
import { isJsonObject } from './json-value.ts'
import { suggestion } from './nearest-name.ts'
import { notYetSimulated } from './not-yet-simulated.ts'
import { type Problem, problemAt } from './problem.ts'
import { fieldsOf, schemaId, schemaTitle } from './schema-node.ts'
import { objectSchemaOf, type Spot } from './spot.ts'
import { listed, quoted, withArticle } from './wording.ts'

/** One problem for each field that the object at the spot does not have: unknown, not simulated yet, or not in the journey's product. */
export function problemsOfStrangers(keys: readonly string[], spot: Spot): Problem[] {
  const schema = objectSchemaOf(spot)
  const id = schemaId(schema) ?? ''
  const title = schemaTitle(schema) ?? 'object'
  const toCome = notYetSimulated.fields[id] ?? []
  const known = Object.keys((schema && fieldsOf(schema)) ?? {})
  const preset = presetAround(spot)
  return keys
    .filter((key) => key !== '__proto__')
    .map((key) => {
      const path = [...spot.path, key]
      if (preset?.lacks[id]?.includes(key)) return notInPreset(path, preset, `${quoted(key)} in ${withArticle(title)}`)
      if (toCome.includes(key)) return notSimulatedYet(path, quoted(key))
      const advice = suggestion(key, [...known, ...toCome]) || ` It has ${listed(known, 'and')}.`
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

export function notInPreset(path: readonly PropertyKey[], preset: Preset, what: string): Problem {
  return problemAt(path, 'not-in-preset', `The product of the preset ${quoted(preset.id)} has no ${what}.`)
}

/** The preset of the journey that a spot is in, where it names one that exists. */
export function presetAround(spot: Spot): Preset | undefined {
  for (let at: Spot | null = spot; at; at = at.above) {
    if (isJsonObject(at.value) && typeof at.value.preset === 'string' && Object.hasOwn(at.value, 'steps'))
      return findPreset(at.value.preset)
  }
  return undefined
}
