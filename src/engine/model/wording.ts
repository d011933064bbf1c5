/** The value as it stands in the document, cut where it is long, for use inside a sentence. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : (jsonText(value) ?? String(value))
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`
}

function jsonText(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object'
  return typeof value === 'bigint' ? undefined : JSON.stringify(value)
}

const namesShown = 16

/** `"a", "b" or "c"`, cut where the list is long. */
export function listed(names: readonly string[], conjunction = 'or'): string {
  const shown = names.slice(0, namesShown).map((name) => quoted(name))
  if (names.length > namesShown) return `${shown.join(', ')} and ${names.length - namesShown} more`
  const last = shown.pop() ?? ''
  return shown.length === 0 ? last : `${shown.join(', ')} ${conjunction} ${last}`
}

/** "an event step", "a wait step"; "run limits" are many and have none. */
export function withArticle(noun: string): string {
  if (/(?:settings|limits|arrivals)$/.test(noun)) return noun
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
}

export function capitalized(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}

/** "1 step", "2 steps". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : /(?:ch|s|x)$/.test(noun) ? 'es' : 's'}`
}
