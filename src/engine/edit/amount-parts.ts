import { isJsonObject, type JsonValue } from '../model/json-value.ts'

/** How many there are to be: one number, or comparisons that all have to hold. */

/** Beside "is", which is a number alone. */
export const comparisons = ['equals', 'not-equals', 'at-least', 'at-most', 'greater-than', 'less-than'] as const

/** One comparison of an amount; "is" of a number that stands alone. */
export interface AmountPart {
  readonly operator: string
  readonly value: JsonValue
}

/** The comparisons of an amount, whatever is right about them. */
export function amountParts(amount: JsonValue | undefined): AmountPart[] {
  if (isJsonObject(amount)) return Object.entries(amount).map(([operator, value]) => ({ operator, value: value as JsonValue }))
  return amount === undefined ? [] : [{ operator: 'is', value: amount }]
}

/**
 * What a comparison can be beside the others; the number itself and "equals" say the same, so that one of them is enough.
 *
 * @param operator as it is now; one that is not known is offered too
 */
export function offeredComparisons(operator: string, others: ReadonlySet<string>): string[] {
  const exactly = operator === 'equals' || others.size > 0 ? 'equals' : 'is'
  const known = [exactly, ...comparisons.filter((one) => one !== 'equals')]
  const offered = known.filter((one) => one === operator || !others.has(one))
  return offered.includes(operator) ? offered : [operator, ...offered]
}

/** Comparisons as one amount: "is" beside others is that it equals. */
export function amountOf(parts: readonly AmountPart[]): JsonValue {
  const [first] = parts
  if (first !== undefined && parts.length === 1 && first.operator === 'is') return first.value
  return Object.fromEntries(parts.map(({ operator, value }) => [operator === 'is' ? 'equals' : operator, value]))
}

/** With one more comparison, of a kind that it does not have: from so many to so many is what is mostly wanted. */
export function withPartAdded(amount: JsonValue | undefined): JsonValue {
  const parts = amountParts(amount)
  const [first] = parts
  const value = first?.value ?? 1
  if (first?.operator === 'is') return { 'at-least': value, 'at-most': value }
  const taken = new Set(parts.map(({ operator }) => operator))
  const free = (['at-least', 'at-most', ...comparisons] as const).find((operator) => !taken.has(operator))
  return free === undefined ? (amount ?? value) : amountOf([...parts, { operator: free, value }])
}
