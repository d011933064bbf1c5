import { dateOf, type Reading } from '../compile/compare-values.ts'
import type { Operator } from '../model/condition.ts'
import type { JsonValue } from '../model/json-value.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import { parseDuration } from '../time/duration.ts'

/** What an operator compares with. */
type Wanted = 'nothing' | 'scalar' | 'scalars' | 'text' | 'texts' | 'number' | 'date' | 'duration'

const wantedBy: Readonly<Record<Operator, Wanted>> = {
  equals: 'scalar',
  'not-equals': 'scalar',
  'any-of': 'scalars',
  'none-of': 'scalars',
  'greater-than': 'number',
  'less-than': 'number',
  'at-least': 'number',
  'at-most': 'number',
  contains: 'text',
  'not-contains': 'text',
  'contains-any-of': 'texts',
  'starts-with': 'text',
  'ends-with': 'text',
  exists: 'nothing',
  'not-exists': 'nothing',
  before: 'date',
  after: 'date',
  'within-last': 'duration',
  'within-next': 'duration',
  'before-last': 'duration',
  'after-next': 'duration',
}

const inWords: Readonly<Record<Wanted, string>> = {
  nothing: 'nothing',
  scalar: 'text, a number, true or false',
  scalars: 'a list of texts, numbers, true or false',
  text: 'text',
  texts: 'a list of texts',
  number: 'a number',
  date: 'a date like "2026-01-05" or an instant like "2026-01-05T10:00:00Z"',
  duration: 'a duration like "30d"',
}

interface CheckedComparison {
  readonly is: Operator
  readonly value?: JsonValue | undefined
}

/**
 * An operator has the value that it needs and can compare with: any other would make it false for everybody (contract section 4).
 *
 * @param path of the object that has `is` and `value`
 * @param reading how values are read where the comparison is made: text by text in conditions, strictly in segment rules
 */
export function checkComparison({ is, value }: CheckedComparison, path: readonly PropertyKey[], reading: Reading): Problem[] {
  const wanted = wantedBy[is]
  const at = [...path, 'value']
  if (wanted === 'nothing') {
    return value === undefined ? [] : [problemAt(at, 'unfit-value', `${quoted(is)} compares with nothing: take the value out.`)]
  }
  const advice = `${quoted(is)} compares with ${inWords[wanted]}`
  if (value === undefined) return [problemAt(at, 'missing-field', `${advice}: add it.`)]
  if (wanted !== 'scalars' && wanted !== 'texts') return fits(value, wanted, reading) ? [] : [unfit(at, advice, value)]
  if (!Array.isArray(value) || value.length === 0) return [problemAt(at, 'unfit-value', `${advice}: write one with at least one entry.`)]
  const wantedOfEach = wanted === 'scalars' ? 'scalar' : 'text'
  return value.flatMap((entry, index) => (fits(entry, wantedOfEach, reading) ? [] : [unfit([...at, index], advice, entry)]))
}

function fits(value: JsonValue, wanted: 'scalar' | 'text' | 'number' | 'date' | 'duration', reading: Reading): boolean {
  switch (wanted) {
    case 'scalar':
      return reading.key(value) !== null
    case 'text':
      return reading.text(value) !== null
    case 'number':
      return reading.number(value) !== null
    case 'date':
      return dateOf(value) !== null
    case 'duration':
      return typeof value === 'string' && parseDuration(value) !== null
  }
}

function unfit(path: readonly PropertyKey[], advice: string, value: JsonValue): Problem {
  return problemAt(path, 'unfit-value', `${advice}, not with ${quoted(value)}.`)
}
