/**
 * The parts between the matches, as java.lang.String splits: an empty match at the beginning makes no part, empty parts at the end are left out.
 *
 * @param separator with the flag `g`
 */
export function splitText(text: string, separator: RegExp): string[] {
  const parts: string[] = []
  let from = 0
  for (const match of text.matchAll(separator)) {
    const end = match.index + match[0].length
    if (end === 0) continue
    parts.push(text.slice(from, match.index))
    from = end
  }
  if (parts.length === 0) return [text]
  parts.push(text.slice(from))
  while (parts.at(-1) === '') parts.pop()
  return parts
}
