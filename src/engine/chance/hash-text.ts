/** 32 well-mixed bits of a text: FNV-1a over its UTF-16 units, finished as MurmurHash3 does. For names, not for secrets. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return finishedHash(hash)
}

/** MurmurHash3's last step: every bit of the input changes about half of the output. */
export function finishedHash(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
