import type { HttpDestination } from '../model/http-destination.ts'
import type { JsonValue } from '../model/json-value.ts'
import { isSecretName, mask, maskedHeader } from './secret-headers.ts'

/** A request as results show it: without its secrets, the names of headers in small letters and in order. */
export interface HttpRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: JsonValue
}

/**
 * What an HTTP destination is sent. Source of the rule: contract section 3; reference 10.2.
 *
 * @param path what its path gave; null where it has none
 * @param body the payload, or the evaluated parameters
 */
export function httpRequest(destination: HttpDestination, path: string | null, body: JsonValue): HttpRequest {
  const { method = 'POST' } = destination
  const hasBody = method !== 'GET'
  const headers = new Map<string, string>(hasBody ? [['content-type', 'application/json; charset=utf-8']] : [])
  for (const [name, value] of Object.entries(destination.headers ?? {})) {
    headers.set(name.toLowerCase(), isSecretName(name) ? maskedHeader(value) : value)
  }
  const { auth } = destination
  if (auth?.type === 'basic') headers.set('authorization', `Basic ${mask}`)
  if (auth?.type === 'api-key' && auth.in === 'header') headers.set(auth.name.toLowerCase(), mask)
  const inOrder = [...headers].sort(([a], [b]) => (a < b ? -1 : 1))
  return { method, url: addressOf(destination, path), headers: Object.fromEntries(inOrder), body: hasBody ? body : null }
}

/** Queries go behind what is there already, in the order of the file, the key of the authentication last. */
function addressOf({ url, query = {}, auth }: HttpDestination, path: string | null): string {
  const [base = '', ...ownQuery] = url.split('?')
  const [added = '', ...addedQuery] = encodedPath(path ?? '').split('?')
  const parameters = [
    ...parametersOf(ownQuery.join('?')),
    ...parametersOf(addedQuery.join('?')),
    ...Object.entries(query).map(([name, value]) => `${encoded(name)}=${isSecretName(name) ? mask : encoded(value)}`),
    ...(auth?.type === 'api-key' && auth.in === 'query' ? [`${encoded(auth.name)}=${mask}`] : []),
  ]
  const address = added === '' ? base : `${base.replace(/\/$/, '')}/${added.replace(/^\//, '')}`
  return parameters.length === 0 ? address : `${address}?${parameters.join('&')}`
}

/** Of a query that is written as it goes over the wire. */
function parametersOf(query: string): string[] {
  if (query === '') return []
  return query.split('&').map((parameter) => {
    const [name = ''] = parameter.split('=')
    return isSecretName(name) && name !== parameter ? `${name}=${mask}` : parameter
  })
}

/** Slashes divide, and a question mark begins a query; a "#" would cut off what follows. */
function encodedPath(path: string): string {
  return encodeURI(wellFormed(path)).replaceAll('#', '%23')
}

function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text))
}

/** Half a character cannot go over the wire. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}
