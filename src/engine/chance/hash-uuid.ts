import { finishedHash } from './hash-text.ts'

/** FNV-1a from four beginnings: texts that one of them confuses the others tell apart. */
const beginnings = [0x811c9dc5, 0x050c5d1f, 0x9e3779b1, 0x27d4eb2f] as const

/**
 * A UUID that always is the same for the same parts, as hashes of 32 bits. It says of itself that it is of a form of our own (version 8). For
 * names, not for secrets.
 */
export function hashUuid(parts: readonly (string | number)[]): string {
  const text = parts.join('\u0000')
  let [a, b, c, d] = beginnings as readonly [number, number, number, number]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x01000193)
    c = Math.imul(c ^ unit, 0x01000193)
    d = Math.imul(d ^ unit, 0x01000193)
  }
  const second = hex((finishedHash(b) & 0xffff0fff) | 0x8000)
  const third = hex((finishedHash(c) & 0x3fffffff) | 0x80000000)
  return `${hex(finishedHash(a))}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${hex(finishedHash(d))}`
}

/** 32 bits as eight digits. */
function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0')
}
