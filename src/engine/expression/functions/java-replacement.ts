/** Makes what stands for a match from what a pattern found: the match, its groups, its place, the text and the named groups. */
export type Replacement = (found: readonly unknown[]) => string

/**
 * A replacement as java.util.regex reads it: `$1` and `${name}` are groups, a backslash takes the next letter as it is.
 * A text where it is none: the sentence about it.
 */
export function replacementOf(text: string): Replacement | string {
  if (!/[$\\]/.test(text)) return () => text
  const parts: (string | Replacement)[] = []
  const wrong = text.replace(/\\([\s\S])|\$\{(\w+)\}|\$(\d)|[^$\\]+/g, (whole, plain?: string, name?: string, digit?: string) => {
    if (plain !== undefined) parts.push(plain)
    else if (name !== undefined) parts.push((found) => namedGroup(found, name))
    else if (digit !== undefined) parts.push((found) => groupAt(found, Number(digit)))
    else parts.push(whole)
    return ''
  })
  if (wrong !== '') return 'In a replacement "$" begins a group, like "$1", and "\\\\" takes the next letter as it is.'
  return (found) => parts.map((part) => (typeof part === 'string' ? part : part(found))).join('')
}

function namedGroup(found: readonly unknown[], name: string): string {
  const groups = found.at(-1)
  if (typeof groups !== 'object' || groups === null || !Object.hasOwn(groups, name)) return ''
  return String((groups as Record<string, unknown>)[name] ?? '')
}

/** Group 0 is the match. The groups end before the place of the match, which is a number. */
function groupAt(found: readonly unknown[], index: number): string {
  const place = found.findIndex((part) => typeof part === 'number')
  return index < place ? String(found[index] ?? '') : ''
}
