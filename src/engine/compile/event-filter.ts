import { canonicalText } from '../inputs/canonical-text.ts'
import type { ProfileEvents } from '../inputs/profile-events.ts'
import { propertyPath } from '../inputs/property-path.ts'
import type { WhereFilter } from '../model/value-forms.ts'
import type { EventFilter } from './compiled-run.ts'

/**
 * All filters must hold; a missing value, null, list or object makes one fail.
 * Source of the rule: contract sections 1 and 4; reference 2.3, OS-03 to OS-05 (texts compare as they stand).
 */
export function compileEventFilter(where: readonly WhereFilter[] | undefined, events: ProfileEvents): EventFilter | null {
  if (!where || where.length === 0) return null
  const tests = where.map((filter) => ({
    path: propertyPath(filter.property),
    accepted: new Set((filter.anyOf ?? [filter.equals as string | number | boolean]).map(canonicalText)),
  }))
  return (profile, ref) => {
    for (const test of tests) {
      const text = canonicalText(events.property(profile, ref, test.path))
      if (text === null || !test.accepted.has(text)) return false
    }
    return true
  }
}
