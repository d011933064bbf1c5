import type { WhereFilter } from '../../engine/model/value-forms.ts'

/** "currency is EUR or USD", one a filter. */
export function filtersInWords(where: readonly WhereFilter[] | undefined): string[] {
  return (where ?? []).map((filter) => `${filter.property} is ${(filter.anyOf ?? [filter.equals]).map(String).join(' or ')}`)
}
