import { canonicalText } from '../inputs/canonical-text.ts'
import type { ProfileEvents } from '../inputs/profile-events.ts'
import { type PropertyPath, propertyPath } from '../inputs/property-path.ts'
import type { JsonValue } from '../model/json-value.ts'
import type { WhereFilter } from '../model/value-forms.ts'
import type { EventFilter } from './compiled-run.ts'

/** One filter, ready to be asked. */
export interface FilterTest {
  readonly path: PropertyPath
  readonly accepts: (value: JsonValue | undefined) => boolean
}

/**
 * All filters must hold; a missing value, null, list or object makes one fail.
 * Source of the rule: contract sections 1 and 4; reference 2.3, OS-03 to OS-05 (texts compare as they stand).
 */
export function compileEventFilter(where: readonly WhereFilter[] | undefined, events: ProfileEvents): EventFilter | null {
  if (!where || where.length === 0) return null
  const tests = filterTests(where)
  return (profile, ref) => {
    for (const test of tests) {
      if (!test.accepts(events.property(profile, ref, test.path))) return false
    }
    return true
  }
}

export function filterTests(where: readonly WhereFilter[]): FilterTest[] {
  return where.map((filter) => {
    const accepted = new Set((filter.anyOf ?? [filter.equals as string | number | boolean]).map(canonicalText))
    return {
      path: propertyPath(filter.property),
      accepts: (value) => {
        const text = canonicalText(value)
        return text !== null && accepted.has(text)
      },
    }
  })
}
