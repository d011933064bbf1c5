import { filterTests } from '../../compile/event-filter.ts'
import { propertyOf } from '../../inputs/property-path.ts'
import type { JsonObject } from '../../model/json-value.ts'
import type { WhereFilter } from '../../model/value-forms.ts'
import { listed, quoted } from '../../model/wording.ts'
import { type DecidingValue, valueInWords } from './why.ts'

/** The filters that do not hold for these properties, each with the value found and the values wanted. */
export function failingFilters(where: readonly WhereFilter[] | undefined, properties: JsonObject): DecidingValue[] {
  return (where ?? []).flatMap((filter) => {
    const [test] = filterTests([filter])
    const value = test && propertyOf(properties, test.path)
    if (!test || test.accepts(value)) return []
    return { name: filter.property, found: valueInWords(value), wanted: wantedBy(filter) }
  })
}

function wantedBy({ equals, anyOf = [] }: WhereFilter): string {
  if (equals !== undefined) return quoted(equals)
  const texts = anyOf.filter((value) => typeof value === 'string')
  return texts.length === anyOf.length ? listed(texts) : anyOf.map(quoted).join(' or ')
}
