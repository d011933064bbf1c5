import { z } from 'zod'
import { isJsonObject } from './json-value.ts'
import { meantAlternative, soleAlternative, tellTaleFields } from './meant-alternative.ts'
import { suggestion } from './nearest-name.ts'
import { notYetSimulated } from './not-yet-simulated.ts'
import { type Problem, problemAt } from './problem.ts'
import { notSimulatedYet, presetAround } from './problems-of-strangers.ts'
import { alternativesOf, fieldsOf, kindOf, kindsOf, schemaDescription, schemaId, schemaTitle, wordsOf } from './schema-node.ts'
import type { Spot } from './spot.ts'
import { listed, quoted } from './wording.ts'
import { wrongType } from './wrong-type.ts'

type Issue = z.core.$ZodIssue

/** The problems of the alternative that the author obviously meant; when nothing tells which, one problem that says what there is. */
export function problemsOfUnion(spot: Spot, explain: (issues: readonly Issue[], ground: Spot) => Problem[]): Problem[] {
  const { schema, value } = spot
  const kind = kindOf(value)
  if (schema === null || kind === null || !kindsOf(schema).includes(kind)) return [wrongType(spot)]
  const meant = meantAlternative(schema, value)
  const toCome = (notYetSimulated.alternatives[schemaId(schema) ?? ''] ?? []).find(
    (field) => isJsonObject(value) && Object.hasOwn(value, field),
  )
  if (toCome !== undefined && !meant?.complete) return [notSimulatedYet([...spot.path, toCome], quoted(toCome))]
  const lacked = presetAround(spot)?.lacks[schemaId(schema) ?? ''] ?? []
  const alternative = meant?.schema ?? soleAlternative(schema, value, lacked)
  if (alternative) {
    const parsed = z.safeParse(alternative, value)
    return parsed.success ? [] : explain(parsed.error.issues, { ...spot, schema: alternative, union: schema })
  }
  const title = schemaTitle(schema) ?? 'object'
  const choice = schemaDescription(schema) ?? `It has one of ${listed([...tellTaleFields(schema)])}.`
  return [problemAt(spot.path, 'missing-field', `This is no ${title} yet. ${choice}`)]
}

/** A step of an unknown type, a destination of an unknown kind: zod's path already names the field that decides. */
export function unknownKindOfThing(spot: Spot): Problem {
  const union = spot.above?.schema ?? null
  const field = String(spot.path.at(-1))
  const title = schemaTitle(union) ?? 'object'
  const words = (union === null ? [] : (alternativesOf(union) ?? [])).flatMap((schema) => {
    const decisive = fieldsOf(schema)?.[field]
    return decisive ? wordsOf(decisive) : []
  })
  const { value } = spot
  if (value === undefined)
    return problemAt(spot.path, 'missing-field', `${quoted(field)} is missing in this ${title}: write ${listed(words)}.`)
  if (typeof value !== 'string')
    return problemAt(spot.path, 'wrong-type', `${quoted(field)} must be text, not ${quoted(value)}: write ${listed(words)}.`)
  const advice = suggestion(value, words) || ` It is one of ${listed(words)}.`
  return problemAt(spot.path, 'unknown-value', `There is no ${title} of the ${field} ${quoted(value)}.${advice}`)
}
