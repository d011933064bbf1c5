/** The text in UTF-8. @param {string} text */
export function bytesOfText(text) {
  const escaped = encodeURIComponent(text.toWellFormed())
  const plain = escaped.replace(/%([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Uint8Array.from(plain, (one) => one.charCodeAt(0))
}

/** @param {ArrayLike<number>} bytes */
export function hexOfBytes(bytes) {
  let text = ''
  for (let index = 0; index < bytes.length; index++) text += (bytes[index] & 255).toString(16).padStart(2, '0')
  return text
}

/** @param {string} hex */
export function bytesOfHex(hex) {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16))
}

/** A text with a character for each byte. @param {Uint8Array} bytes */
export function textOfBytes(bytes) {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

globalThis.btoa = (value) => {
  const text = String(value)
  let coded = ''
  for (let index = 0; index < text.length; index += 3) {
    const codes = [text.charCodeAt(index), text.charCodeAt(index + 1), text.charCodeAt(index + 2)]
    if (codes.some((code) => code > 255)) throw new Error('btoa takes characters of one byte: encode the text first.')
    const bits = (codes[0] << 16) | ((codes[1] || 0) << 8) | (codes[2] || 0)
    coded += alphabet[bits >> 18] + alphabet[(bits >> 12) & 63]
    coded += Number.isNaN(codes[1]) ? '=' : alphabet[(bits >> 6) & 63]
    coded += Number.isNaN(codes[2]) ? '=' : alphabet[bits & 63]
  }
  return coded
}

globalThis.atob = (value) => {
  const text = String(value)
    .replace(/[\t\n\f\r ]/g, '')
    .replace(/={1,2}$/, '')
  let plain = ''
  let bits = 0
  let count = 0
  for (const one of text) {
    const digit = alphabet.indexOf(one)
    if (digit < 0) throw new Error('atob takes base64 text.')
    bits = ((bits << 6) | digit) & 0xffffff
    count += 6
    if (count >= 8) {
      count -= 8
      plain += String.fromCharCode((bits >> count) & 255)
    }
  }
  return plain
}
