import { finishedHash, hashText } from '../chance/hash-text.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'
const suffixLength = 5
/** 36^5 fits 32 bits with room to spare, so that all characters are about as likely. */
const charactersPerBlock = 5

/**
 * Name of a send step in payloads: slug(journey)__slug(step)_suffix, cut so that it fits. The suffix hashes what the key belongs to, without
 * a seed, so that the key is stable. Source of the rule: reference 8.1, OS-21; engine rules, names that the engine makes.
 */
export function syncKey(journey: string, step: string, belongsTo: readonly string[], longest: number): string {
  const room = longest - suffixLength - 1
  const journeySlug = slug(journey)
  const stepSlug = slug(step)
  // Both names stay readable: the journey gives way first, but not below half of the room.
  const journeyRoom = Math.max(Math.floor((room - 2) / 2), room - 2 - stepSlug.length)
  const name = `${journeySlug.slice(0, journeyRoom)}__${stepSlug}`.slice(0, room)
  return `${name}_${opaque(belongsTo, suffixLength)}`
}

/** Letters and digits that look random and always are the same for the same parts. */
export function opaque(parts: readonly string[], length: number): string {
  const joined = parts.join('\u0000')
  const first = hashText(joined)
  const second = hashText(`${joined}\u0001`)
  let text = ''
  for (let block = 0; text.length < length; block++) {
    let bits = finishedHash(first ^ Math.imul(second + block, 0x9e3779b1))
    for (let k = 0; k < charactersPerBlock && text.length < length; k++) {
      text += alphabet[bits % alphabet.length]
      bits = Math.floor(bits / alphabet.length)
    }
  }
  return text
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
}
