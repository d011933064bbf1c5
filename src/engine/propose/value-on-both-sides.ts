import type { JsonValue } from '../model/json-value.ts'
import type { ValueRecipe } from '../model/recipe.ts'
import { formatInstant, parseAbsoluteInstant } from '../time/instant.ts'
import type { Asked } from './asked.ts'
import { valueByName } from './value-by-name.ts'

/** Of those whom a filter looks at so many pass. */
const passing = 0.85
/** A day, ms. */
const day = 86_400_000

/** What a value may be: weights say how many have it; null is no value at all. */
interface Candidate {
  readonly value: JsonValue | null
  readonly weight: number
}

/**
 * How a value is made that is compared: some of those who have it fall on the one side of each comparison, some on the other. Filters let
 * most pass.
 * @param around an instant in the midst of the rehearsal, ms since 1970: dates lie before and after it
 */
export function valueOnBothSides(name: string, asked: readonly Asked[], type: string | undefined, around: number): ValueRecipe {
  if (asked.length === 0) return valueByName(name, type)
  const candidates = merged(asked.flatMap((one) => candidatesOf(one, name, type, around)))
  const hasOther = candidates.length > 1
  const texts = candidates.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  if (texts.length === candidates.length && hasOther) {
    return { oneOf: Object.fromEntries(candidates.map(({ value, weight }) => [String(value), weight])) }
  }
  return { mix: candidates.map(({ value, weight }) => (value === null ? { weight } : { weight, make: { value } })) }
}

/** Values that are the same as text are one; the heavier wins. */
function merged(candidates: readonly Candidate[]): Candidate[] {
  const byText = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const text = JSON.stringify(candidate.value)
    const before = byText.get(text)
    if (!before || before.weight < candidate.weight) byText.set(text, candidate)
  }
  const sum = [...byText.values()].reduce((all, { weight }) => all + weight, 0)
  return [...byText.values()].map(({ value, weight }) => ({ value, weight: Math.round((weight / sum) * 1000) / 1000 }))
}

function candidatesOf(asked: Asked, name: string, type: string | undefined, around: number): Candidate[] {
  const share = asked.isFilter ? passing : 0.4
  const { holds, fails } = sidesOf(asked, name, type, around)
  const spread = (values: readonly (JsonValue | null)[], all: number): Candidate[] =>
    values.map((value) => ({ value, weight: all / values.length }))
  return [...spread(holds, share), ...spread(fails, 1 - share)]
}

/** Values for which a comparison holds, and for which it fails; null is no value at all. */
interface Sides {
  readonly holds: readonly (JsonValue | null)[]
  readonly fails: readonly (JsonValue | null)[]
}

export function sidesOf({ is, value }: Pick<Asked, 'is' | 'value'>, name: string, type: string | undefined, around: number): Sides {
  const list = Array.isArray(value) ? (value as JsonValue[]) : value === undefined ? [] : [value]
  const other = otherThan(list, type)
  const number = Number(value)
  const step = stepOf(number)
  const text = String(value)
  switch (is) {
    case 'equals':
    case 'any-of':
    case 'contains-any-of':
      return { holds: list, fails: [other] }
    case 'not-equals':
    case 'none-of':
      return { holds: [other], fails: list }
    case 'greater-than':
    case 'at-least':
      return { holds: [number + step, number + 2 * step], fails: [number - step] }
    case 'less-than':
    case 'at-most':
      return { holds: [number - step], fails: [number + step, number + 2 * step] }
    case 'contains':
      return { holds: [`a ${text} b`], fails: [other] }
    case 'not-contains':
      return { holds: [other], fails: [`a ${text} b`] }
    case 'starts-with':
      return { holds: [`${text} b`], fails: [other] }
    case 'ends-with':
      return { holds: [`a ${text}`], fails: [other] }
    case 'exists':
      return { holds: [sampleOf(name, type)], fails: [null] }
    case 'not-exists':
      return { holds: [null], fails: [sampleOf(name, type)] }
    case 'before':
      return { holds: dated(value, around, -30), fails: dated(value, around, 30) }
    case 'after':
      return { holds: dated(value, around, 30), fails: dated(value, around, -30) }
    case 'within-last':
    case 'before-last':
      return { holds: [instant(around, -2), instant(around, -20)], fails: [instant(around, -400), instant(around, 90)] }
    case 'within-next':
    case 'after-next':
      return { holds: [instant(around, 2), instant(around, 20)], fails: [instant(around, 400), instant(around, -90)] }
  }
}

function otherThan(list: readonly JsonValue[], type: string | undefined): JsonValue {
  const [first] = list
  if (typeof first === 'boolean' || type === 'boolean') return first !== true
  if (typeof first === 'number') return Math.max(...list.map(Number)) + stepOf(first)
  const known = ['GBP', 'other', 'none', 'another'].find((word) => !list.includes(word))
  return list.every((one) => typeof one === 'string' && /^[A-Z]{3}$/.test(one)) && known === 'GBP'
    ? 'GBP'
    : (['other', 'none', 'another'].find((word) => !list.includes(word)) ?? 'something else')
}

/** A value that exists. */
function sampleOf(name: string, type: string | undefined): JsonValue {
  if (type === 'boolean') return true
  const recipe = valueByName(name, type)
  return 'normal' in recipe || 'integer' in recipe ? 10 : 'known'
}

/** So far from a threshold lies a value that is clearly on one side. */
function stepOf(threshold: number): number {
  if (!Number.isFinite(threshold) || threshold === 0) return 1
  return Number.isInteger(threshold) ? Math.max(1, Math.round(Math.abs(threshold) / 2)) : Math.abs(threshold) / 2
}

function dated(value: JsonValue | undefined, around: number, days: number): JsonValue[] {
  return [instant((typeof value === 'string' ? parseAbsoluteInstant(value) : null) ?? around, days)]
}

function instant(around: number, days: number): string {
  return formatInstant(around + days * day)
}
