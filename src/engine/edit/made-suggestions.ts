import type { SuggestedPath } from '../account/preview-sends.ts'
import { isAddressable } from '../mapping/addressable.ts'
import { isJsonObject, type JsonValue } from '../model/json-value.ts'

/** Nobody picks from deeper ones. */
const deepest = 3

/**
 * What can be picked inside a directive that is filled out of something else than the event: the keys of an item of the list that it goes
 * through, or of what it puts together first, as they are in the send that is previewed. Only what a path reaches.
 *
 * @param sample what the list or that object comes to; of a list the first item counts
 */
export function madeSuggestions(sample: JsonValue | undefined, of: 'item' | 'applied'): SuggestedPath[] {
  const one = of === 'item' && Array.isArray(sample) ? (sample[0] as JsonValue | undefined) : sample
  return one === undefined ? [] : within(one, [], of)
}

function within(value: JsonValue, keys: readonly string[], of: 'item' | 'applied'): SuggestedPath[] {
  if (!isJsonObject(value) || keys.length >= deepest) return []
  return Object.entries(value).flatMap(([key, part]): SuggestedPath[] => {
    if (part === undefined || !isAddressable(key)) return []
    const path = [...keys, key]
    const suggestion: SuggestedPath = {
      path: `$.${path.join('.')}`,
      keys: path,
      origin: { kind: 'made', of },
      type: 'unknown',
      presence: 'always',
      without: [],
      isSent: true,
      unaddressable: null,
      ...(isJsonObject(part) ? {} : { sample: part }),
    }
    return [suggestion, ...within(part, path, of)]
  })
}
