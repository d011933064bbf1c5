import { hashText } from './hash-text.ts'

/**
 * A UUID that always is the same for the same parts: four hashes of 32 bits that begin differently, so that texts which one of them confuses
 * the others tell apart. It says of itself that it is of a form of our own (version 8). For names, not for secrets.
 */
export function hashUuid(parts: readonly (string | number)[]): string {
  const joined = parts.join('\u0000')
  const hex = ['a', 'b', 'c', 'd'].map((salt) => hashText(`${salt}${joined}`).toString(16).padStart(8, '0')).join('')
  const variant = 'ab89'[Number.parseInt(hex[16] as string, 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}
