import { createHash, createHmac, getHashes } from 'node:crypto'
import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core'

/** What code in the sandbox may ask of the host. Everything that passes is text or a number, so nothing of the host is ever in there. */
export interface WorldServant {
  /** Before each of the calls below. */
  beginCall(): void
  /** @param text method, url, headers and body as JSON @returns the answer as JSON */
  request(text: string): string
  /** Of chance, at least 0 and below 1. */
  draw(): number
  /** How the handler ended, as JSON. */
  finish(outcome: string): void
}

/** Gives the sandbox its few functions, as the global object that host.js takes. */
export function installServant(context: QuickJSContext, servant: WorldServant): void {
  const textOf = (handle: QuickJSHandle | undefined): string => (handle === undefined ? '' : context.getString(handle))
  const isNothing = (handle: QuickJSHandle | undefined) => handle === undefined || context.typeof(handle) !== 'string'
  const answering =
    (answer: (...asked: string[]) => string) =>
    (...asked: QuickJSHandle[]) =>
      context.newString(answer(...asked.map(textOf)))
  const functions: Readonly<Record<string, (...asked: QuickJSHandle[]) => QuickJSHandle | undefined>> = {
    request: answering((text = '') => servant.request(text)),
    draw: () => context.newNumber(servant.draw()),
    finish: (outcome) => {
      servant.finish(textOf(outcome))
      return undefined
    },
    digest: (algorithm, key, data) => context.newString(digest(textOf(algorithm), isNothing(key) ? null : textOf(key), textOf(data))),
    parseUrl: answering((address = '', base = '') => partsOf(address, base)),
    changeUrl: answering((address = '', name = '', value = '') => changed(address, name, value)),
    parseQuery: answering((query = '') => JSON.stringify([...new URLSearchParams(query)])),
    writeQuery: answering((pairs = '[]') => new URLSearchParams(JSON.parse(pairs) as [string, string][]).toString()),
  }
  const host = context.newObject()
  for (const [name, action] of Object.entries(functions)) {
    const counted = (...asked: QuickJSHandle[]) => {
      servant.beginCall()
      return action(...asked)
    }
    context.setProp(host, name, context.newFunction(name, counted))
  }
  context.setProp(context.global, 'host', host)
}

const digests: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha256', 'sha384', 'sha512'])

/** Key, data and digest in hexadecimal digits; nothing where there is no such algorithm. */
function digest(algorithm: string, key: string | null, data: string): string {
  const name = algorithm.toLowerCase().replace('-', '')
  if (!digests.has(name) || !getHashes().includes(name)) return ''
  const hash = key === null ? createHash(name) : createHmac(name, Buffer.from(key, 'hex'))
  return hash.update(Buffer.from(data, 'hex')).digest('hex')
}

const urlParts = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'] as const

/** As JSON; nothing where it is no address. */
function partsOf(address: string, base: string): string {
  try {
    const url = base === '' ? new URL(address) : new URL(address, base)
    return JSON.stringify(Object.fromEntries(urlParts.map((name) => [name, url[name]])))
  } catch {
    return ''
  }
}

function changed(address: string, name: string, value: string): string {
  const url = new URL(address)
  const part = urlParts.find((one) => one === name)
  if (part !== undefined && part !== 'origin') url[part] = value
  return partsOf(url.href, '')
}
