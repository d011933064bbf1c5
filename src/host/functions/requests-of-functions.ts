import { isJsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import type { RecordedRequest } from '../destinations/recorder.ts'
import { FunctionTrouble } from './function-trouble.ts'

/** More than a send makes that does what it should. */
const mostRequests = 100
/** Characters of all addresses, headers and bodies of a send together. */
const mostRequested = 4 * 1_024 * 1_024

/** A body that nests deeper is kept as its text: no reader of JSON has to go down so far. */
const deepestBody = 100

/** How much one send may ask for. */
export class RequestLimits {
  #requests = 0
  #size = 0

  /** @throws FunctionTrouble when it is too much */
  take(request: string): void {
    this.#requests += 1
    this.#size += request.length
    if (this.#requests > mostRequests) {
      throw new FunctionTrouble('too-many-requests', `It made more than ${mostRequests} requests, which is where a rehearsal stops.`)
    }
    if (this.#size > mostRequested) {
      throw new FunctionTrouble('requests-too-large', 'Its requests have more than 4 MB in all, which is where a rehearsal stops.')
    }
  }
}

/** @param text a request as JSON, from the sandbox: it may be anything */
export function requestIn(text: string): RecordedRequest {
  const told = JSON.parse(text) as unknown
  const { method, url, headers, body } = isJsonObject(told) ? told : {}
  const shown = isJsonObject(headers) ? Object.entries(headers).map(([name, value]) => [name, String(value)]) : []
  const content = typeof body === 'string' ? body : ''
  return { method: String(method), url: String(url), headers: Object.fromEntries(shown), body: meantBody(content), text: content }
}

/** JSON as what it means; anything else as its text. */
function meantBody(text: string): JsonValue {
  if (text === '') return null
  if (depthOf(text) > deepestBody) return text
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return text
  }
}

/** How deep brackets nest, those inside of texts included: at least as deep as the JSON does. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth)
    else if (code === 0x5d || code === 0x7d) depth--
  }
  return deepest
}
