import { bytesOfHex, bytesOfText, hexOfBytes, textOfBytes } from './bytes.js'
import { digest, draw } from './host.js'

Math.random = draw

/** A UUID of version 4, drawn like everything else. */
function randomUUID() {
  const digits = Array.from({ length: 32 }, () => Math.floor(draw() * 16))
  digits[12] = 4
  digits[16] = 8 + (digits[16] % 4)
  return digits
    .map((digit) => digit.toString(16))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function randomBytes(length) {
  return Uint8Array.from({ length }, () => Math.floor(draw() * 256))
}

/** As Node's: update as often as wanted, then digest once. Texts are UTF-8. */
function newHash(algorithm, key) {
  let data = ''
  return {
    update(value) {
      data += hexOf(value)
      return this
    },
    digest(encoding) {
      const found = digest(String(algorithm), key, data)
      if (found === '') throw new Error(`There is no digest ${JSON.stringify(algorithm)}: there are md5, sha1, sha256, sha384 and sha512.`)
      if (encoding === 'hex') return found
      const bytes = bytesOfHex(found)
      return encoding === 'base64' ? btoa(textOfBytes(bytes)) : bytes
    },
  }
}

function hexOf(value) {
  return hexOfBytes(typeof value === 'string' ? bytesOfText(value) : value)
}

globalThis.crypto = {
  randomUUID,
  randomBytes,
  getRandomValues: (array) => {
    for (let index = 0; index < array.length; index++) array[index] = Math.floor(draw() * 2 ** (8 * array.BYTES_PER_ELEMENT))
    return array
  },
  createHash: (algorithm) => newHash(algorithm, undefined),
  createHmac: (algorithm, key) => newHash(algorithm, hexOf(key)),
}
