import type { Operator } from '../../model/condition.ts'
import type { JsonValue } from '../../model/json-value.ts'

/**
 * Values that might make a comparison hold, the nearest first; null takes the value away. They are only proposals: whoever proposes one tries
 * it. Nothing where no single value follows from what is compared with.
 */
export function valuesThatHold(is: Operator, value: JsonValue | undefined): JsonValue[] {
  switch (is) {
    case 'equals':
    case 'at-least':
    case 'at-most':
    case 'contains':
    case 'starts-with':
    case 'ends-with':
      return value === undefined ? [] : [value]
    case 'any-of':
    case 'contains-any-of':
      return Array.isArray(value) ? value.slice(0, 2) : []
    case 'greater-than':
      return typeof value === 'number' ? [value + 1] : []
    case 'less-than':
      return typeof value === 'number' ? [value - 1] : []
    case 'not-exists':
      return [null]
    case 'exists':
    case 'not-equals':
    case 'none-of':
    case 'not-contains':
    case 'before':
    case 'after':
    case 'within-last':
    case 'within-next':
    case 'before-last':
    case 'after-next':
      return []
  }
}

/** Values that might make it fail. Without its value every comparison fails but not-exists. */
export function valuesThatFail(is: Operator): JsonValue[] {
  return is === 'not-exists' ? [] : [null]
}
