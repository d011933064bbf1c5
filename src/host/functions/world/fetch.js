import { bytesOfText, textOfBytes } from './bytes.js'
import { after } from './clock.js'
import { parseUrl, request } from './host.js'
import { URLSearchParams } from './url.js'

export class Headers {
  #values = new Map()

  constructor(from = {}) {
    const pairs = from === null ? [] : typeof from[Symbol.iterator] === 'function' ? [...from] : Object.entries(from)
    for (const [name, value] of pairs) this.append(name, value)
  }

  append(name, value) {
    const before = this.get(name)
    this.set(name, before === null ? value : `${before}, ${value}`)
  }
  set(name, value) {
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(String(name))) throw new TypeError(`${String(name)} is not a legal HTTP header name`)
    this.#values.set(String(name).toLowerCase(), String(value).trim())
  }
  get(name) {
    return this.#values.get(String(name).toLowerCase()) ?? null
  }
  has(name) {
    return this.#values.has(String(name).toLowerCase())
  }
  delete(name) {
    this.#values.delete(String(name).toLowerCase())
  }
  forEach(action) {
    for (const [name, value] of this) action(value, name, this)
  }
  entries() {
    return [...this.#values].sort(([a], [b]) => (a < b ? -1 : 1))[Symbol.iterator]()
  }
  keys() {
    return [...this].map(([name]) => name)[Symbol.iterator]()
  }
  values() {
    return [...this].map(([, value]) => value)[Symbol.iterator]()
  }
  [Symbol.iterator]() {
    return this.entries()
  }
}

class Response {
  #text
  bodyUsed = false

  constructor(text, { url, status, statusText, headers }) {
    this.#text = text
    Object.assign(this, {
      url,
      status,
      statusText,
      headers: new Headers(headers),
      ok: status >= 200 && status < 300,
      redirected: false,
      type: 'default',
    })
  }

  async text() {
    if (this.bodyUsed) throw new TypeError(`body used already for: ${this.url}`)
    this.bodyUsed = true
    return this.#text
  }
  async json() {
    return JSON.parse(await this.text())
  }
  async arrayBuffer() {
    return bytesOfText(await this.text()).buffer
  }
  clone() {
    return new Response(this.#text, this)
  }
}

/** Body and the type that it has by itself. */
function bodyOf(body) {
  if (body === undefined || body === null) return [null, null]
  if (body instanceof URLSearchParams) return [body.toString(), 'application/x-www-form-urlencoded;charset=UTF-8']
  if (ArrayBuffer.isView(body)) return [textOfBytes(new Uint8Array(body.buffer, body.byteOffset, body.byteLength)), null]
  return [String(body), 'text/plain;charset=UTF-8']
}

globalThis.fetch = async (resource, options) => {
  const { method = 'GET', headers: given, body: content } = options ?? {}
  const parts = parseUrl(String(resource), '')
  if (parts === '') throw new TypeError('Only absolute URLs are supported')
  const { href: url, protocol } = JSON.parse(parts)
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError('Only HTTP(S) protocols are supported')
  const verb = String(method).toUpperCase()
  const [body, type] = bodyOf(content)
  if (body !== null && (verb === 'GET' || verb === 'HEAD')) throw new TypeError('Request with GET/HEAD method cannot have body')
  const headers = new Headers(given)
  if (type !== null && !headers.has('content-type')) headers.set('content-type', type)
  // As JSON, which has no NUL: what crosses the border ends at one.
  const told = request(JSON.stringify({ method: verb, url, headers: Object.fromEntries(headers), body }))
  const { status, statusText, latencyMs, headers: answered, text } = JSON.parse(told)
  return new Promise((resolve) => {
    // Who never answers keeps whoever waits for it waiting.
    if (status !== null) after(latencyMs, () => resolve(new Response(text, { url, status, statusText, headers: answered })))
  })
}

Object.assign(globalThis, { Headers, Response })
