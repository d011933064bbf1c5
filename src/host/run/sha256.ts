import { createHash } from 'node:crypto'
import type { HashSink } from '../../engine/index.ts'

/** SHA-256 by the machine's own cryptography, for the digest of a trace. */
export function newSha256(): HashSink {
  const hash = createHash('sha256')
  return {
    update: (bytes) => {
      hash.update(bytes)
    },
    hex: () => hash.digest('hex'),
  }
}
