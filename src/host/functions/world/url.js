import { changeUrl, parseQuery, parseUrl, writeQuery } from './host.js'

export class URLSearchParams {
  #pairs
  #onChange

  constructor(from = '', onChange = () => {}) {
    this.#onChange = onChange
    if (typeof from === 'object' && from !== null) {
      const pairs = typeof from[Symbol.iterator] === 'function' ? [...from] : Object.entries(from)
      this.#pairs = pairs.map(([name, value]) => [String(name), String(value)])
    } else this.#pairs = JSON.parse(parseQuery(String(from)))
  }

  get size() {
    return this.#pairs.length
  }
  get(name) {
    return this.#pairs.find(([one]) => one === String(name))?.[1] ?? null
  }
  getAll(name) {
    return this.#pairs.filter(([one]) => one === String(name)).map(([, value]) => value)
  }
  has(name) {
    return this.#pairs.some(([one]) => one === String(name))
  }
  append(name, value) {
    this.#change([...this.#pairs, [String(name), String(value)]])
  }
  set(name, value) {
    const at = this.#pairs.findIndex(([one]) => one === String(name))
    if (at < 0) this.append(name, value)
    else
      this.#change(
        this.#pairs.flatMap((pair, index) => (index === at ? [[pair[0], String(value)]] : pair[0] === String(name) ? [] : [pair])),
      )
  }
  delete(name) {
    this.#change(this.#pairs.filter(([one]) => one !== String(name)))
  }
  sort() {
    this.#change([...this.#pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  }
  forEach(action) {
    for (const [name, value] of this.#pairs) action(value, name, this)
  }
  *entries() {
    for (const [name, value] of this.#pairs) yield [name, value]
  }
  *keys() {
    for (const [name] of this.#pairs) yield name
  }
  *values() {
    for (const [, value] of this.#pairs) yield value
  }
  [Symbol.iterator]() {
    return this.entries()
  }
  toString() {
    return writeQuery(JSON.stringify(this.#pairs))
  }

  #change(pairs) {
    this.#pairs = pairs
    this.#onChange(this.toString())
  }
}

export class URL {
  #parts
  #query

  constructor(address, base) {
    const parts = parseUrl(String(address), base === undefined ? '' : String(base))
    if (parts === '') throw new TypeError(`Invalid URL: ${String(address)}`)
    this.#parts = JSON.parse(parts)
  }

  get origin() {
    return this.#parts.origin
  }
  get searchParams() {
    this.#query ??= new URLSearchParams(this.#parts.search, (query) => {
      this.#change('search', query)
    })
    return this.#query
  }
  toString() {
    return this.#parts.href
  }
  toJSON() {
    return this.#parts.href
  }

  static {
    for (const name of ['href', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'])
      Object.defineProperty(URL.prototype, name, {
        get() {
          return this.#parts[name]
        },
        set(value) {
          this.#change(name, String(value))
          if (name === 'search' || name === 'href') this.#query = undefined
        },
        enumerable: true,
        configurable: true,
      })
  }

  #change(name, value) {
    this.#parts = JSON.parse(changeUrl(this.#parts.href, name, value))
  }
}

Object.assign(globalThis, { URL, URLSearchParams })
