import { quoted } from '../model/wording.ts'

/** What stands in a key that cuts it in two, or takes something of it away, when a path is read. */
export type Hindrance = 'dot' | 'apostrophe' | 'quotation-mark' | 'bracket' | 'no-letters'

/** Where the product's paths are cut; source: `get` of the mapping code, reference 9.2. */
const cuts = /\[(?="|'|\d)|\.|(?<="|'|\d)]+/g

/** The keys that the product's mapping code follows when it reads a path, which stands here without its "$.". */
export function keysOfPath(path: string): string[] {
  return path
    .split(cuts)
    .filter((part) => part !== '')
    .map((part) => part.replaceAll(/'|"/g, ''))
}

/** Whether a path reaches a value under this key, in whichever form it is written: no form is read where these fail. */
export function isAddressable(key: string): boolean {
  const keys = keysOfPath(`.${key}`)
  return keys.length === 1 && keys[0] === key
}

/** Why no path reaches a key; null where one does. */
export function hindranceOf(key: string): Hindrance | null {
  if (isAddressable(key)) return null
  if (key === '') return 'no-letters'
  if (key.includes('.')) return 'dot'
  if (key.includes("'")) return 'apostrophe'
  return key.includes('"') ? 'quotation-mark' : 'bracket'
}

const found: Readonly<Record<Hindrance, string>> = {
  dot: 'it has a dot, at which paths are cut',
  apostrophe: 'it has an apostrophe, which paths leave out',
  'quotation-mark': 'it has a quotation mark, which paths leave out',
  bracket: 'it has brackets around a number, at which paths are cut',
  'no-letters': 'it has no letters',
}

/** "No path reaches the key "Order.Completed": it has a dot, at which paths are cut." */
export function whyUnaddressable(key: string, hindrance: Hindrance): string {
  return `No path reaches the key ${quoted(key)}: ${found[hindrance]}.`
}

/** A path through these keys, as people write one. */
export function pathThrough(keys: readonly string[]): string {
  return ['$', ...keys].join('.')
}

/**
 * A template that reads a value, as text, whatever its keys are made of: Liquid takes keys in quotation marks. null where no quotation mark
 * is left to put around one.
 */
export function liquidThrough(keys: readonly string[]): string | null {
  const [first = '', ...rest] = keys
  if (!/^[A-Za-z_]\w*$/.test(first)) return null
  const quotedKeys = rest.map((key) => {
    if (/[\\\n\r]/.test(key)) return null
    if (!key.includes('"')) return `["${key}"]`
    return key.includes("'") ? null : `['${key}']`
  })
  return quotedKeys.includes(null) ? null : `{{ ${first}${quotedKeys.join('')} }}`
}
