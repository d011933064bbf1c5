import { longestText, tooLongText } from '../values/longest-text.ts'
import type { CallSite } from './expression-function.ts'

/** The texts with a separator between them, as long as that is no longer than texts may be. */
export function joined(texts: readonly string[], separator: string, site: CallSite): string {
  let length = separator.length * texts.length
  for (const text of texts) length += text.length
  return length > longestText ? site.fail(tooLongText) : texts.join(separator)
}
