import { filterTests } from '../../compile/event-filter.ts'
import { propertyOf, propertyPath } from '../../inputs/property-path.ts'
import type { WhereFilter } from '../../model/value-forms.ts'
import type { Change } from './change.ts'
import { type EventAsItWas, withProperty } from './changes.ts'

/** What would make property filters accept an event: each failing property with the first value that passes. Nothing where all of them hold. */
export function filterRepairs(where: readonly WhereFilter[] | undefined, event: EventAsItWas): Change[][] {
  const changes = (where ?? []).flatMap((filter) => {
    const path = propertyPath(filter.property)
    const found = propertyOf(event.properties, path)
    const wanted = filter.equals ?? filter.anyOf?.[0]
    const holds = filterTests([filter])[0]?.accepts(found) === true
    return holds || wanted === undefined ? [] : [withProperty(event, path, wanted, found)]
  })
  return changes.length === 0 ? [] : [changes]
}
