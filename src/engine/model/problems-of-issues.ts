import type { z } from 'zod'
import { lackedAround } from './lacked-by-preset.ts'
import { suggestion } from './nearest-name.ts'
import { type Problem, pointerOf, problemAt } from './problem.ts'
import { presetAround, problemsOfStrangers } from './problems-of-strangers.ts'
import { problemsOfUnion, unknownKindOfThing } from './problems-of-union.ts'
import { alternativesOf, discriminatorOf, schemaTitle } from './schema-node.ts'
import { isAbsent, nameOf, objectSchemaOf, type Spot, spotAt } from './spot.ts'
import { capitalized, counted, listed, quoted } from './wording.ts'
import { wrongType } from './wrong-type.ts'

export type Issue = z.core.$ZodIssue

/**
 * Problems for people out of what zod found below a spot.
 * Source of the rule: contract section 6 (which value a pointer names); codes are listed in docs/problems.md.
 */
export function problemsOfIssues(issues: readonly Issue[], ground: Spot): Problem[] {
  const explained = new Set<string>()
  return issues.flatMap((issue) => {
    const spot = spotAt(ground, issue.path)
    const preset = presetAround(spot)
    const lacked = preset ? lackedAround(spot, preset) : null
    if (lacked) {
      const isKnown = explained.has(lacked.pointer)
      explained.add(lacked.pointer)
      return isKnown ? [] : [lacked]
    }
    const union = outermostUnion(spot, ground)
    if (!union || isAbsent(union)) return problemsOfIssue(issue, spot)
    const pointer = pointerOf(union.path)
    if (explained.has(pointer)) return []
    explained.add(pointer)
    return problemsOfUnion(union, problemsOfIssues)
  })
}

/** zod may report on whichever alternative of a union came nearest; we ask the one that was meant, so the whole union is ours. */
function outermostUnion(spot: Spot, ground: Spot): Spot | null {
  let union: Spot | null = null
  for (let at: Spot | null = spot; at && at.path.length >= ground.path.length; at = at.above) {
    if (at.schema && alternativesOf(at.schema) && discriminatorOf(at.schema) === null) union = at
  }
  return union
}

function problemsOfIssue(issue: Issue, spot: Spot): Problem[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return problemsOfStrangers(issue.keys, spot)
    case 'invalid_union':
      return issue.discriminator === undefined ? missingField(spot) : [unknownKindOfThing(spot)]
    case 'invalid_key':
      return issue.issues.flatMap((inner) => problemsOfIssue(inner, { ...spot, value: spot.path.at(-1) }))
    case 'invalid_type':
      return isAbsent(spot) ? missingField(spot) : [wrongType(spot, issue.expected === 'int')]
    case 'invalid_value':
      return isAbsent(spot) ? missingField(spot) : [unknownWord(issue.values.map(String), spot)]
    case 'too_small':
      return [tooSmall(issue, spot)]
    case 'too_big':
      return [tooBig(issue, spot)]
    case 'custom':
      return [problemAt(spot.path, String(issue.params?.code ?? 'unknown-value'), issue.message)]
    default:
      return [problemAt(spot.path, 'unknown-value', `${capitalized(nameOf(spot))} does not fit: ${issue.message}.`)]
  }
}

function missingField(spot: Spot): Problem[] {
  const holder = spot.above ? (objectSchemaOf(spot.above) ?? spot.above.schema) : null
  const title = schemaTitle(holder)
  const owner = title === undefined ? 'here' : `in this ${title}`
  return [problemAt(spot.path, 'missing-field', `${capitalized(nameOf(spot))} is missing ${owner}: add it.`)]
}

function unknownWord(words: readonly string[], spot: Spot): Problem {
  if (typeof spot.value !== 'string') return wrongType(spot)
  const advice = suggestion(spot.value, words) || (words.length === 1 ? '' : ` It is one of ${listed(words)}.`)
  const only = words.length === 1 ? `: it must be ${listed(words)}` : ''
  return problemAt(spot.path, 'unknown-value', `${capitalized(nameOf(spot))} cannot be ${quoted(spot.value)}${only}.${advice}`)
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>, spot: Spot): Problem {
  const name = capitalized(nameOf(spot))
  const least = Number(issue.minimum)
  if (issue.origin === 'array') {
    const exactly = issue.exact === true ? 'exactly' : 'at least'
    return problemAt(
      spot.path,
      'too-few',
      `${name} needs ${exactly} ${least === 1 ? '1 entry' : `${least} entries`}, and has ${lengthOf(spot.value)}.`,
    )
  }
  if (issue.origin === 'string') return problemAt(spot.path, 'empty-text', `${name} must not be empty.`)
  return problemAt(
    spot.path,
    'out-of-range',
    `${name} must be ${issue.inclusive === false ? 'more than' : 'at least'} ${least}, not ${quoted(spot.value)}.`,
  )
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>, spot: Spot): Problem {
  const name = capitalized(nameOf(spot))
  const most = Number(issue.maximum)
  if (issue.origin === 'array') {
    const exactly = issue.exact === true ? 'exactly' : 'at most'
    return problemAt(spot.path, 'too-many', `${name} takes ${exactly} ${most} entries, and has ${lengthOf(spot.value)}.`)
  }
  if (issue.origin === 'string') return problemAt(spot.path, 'too-long', `${name} must have at most ${counted(most, 'character')}.`)
  return problemAt(
    spot.path,
    'out-of-range',
    `${name} must be ${issue.inclusive === false ? 'less than' : 'at most'} ${most}, not ${quoted(spot.value)}.`,
  )
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}
