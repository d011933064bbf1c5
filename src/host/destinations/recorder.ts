import { STATUS_CODES } from 'node:http'
import { gunzipSync } from 'node:zlib'
import type { SendRequest } from '../../engine/account/result.ts'
import { type Answer, answerToRequest, type RequestAnswer } from '../../engine/delivery/answers.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'

/** Of a `fetch`, whoever implements it. */
export interface FetchClasses {
  readonly Headers: typeof Headers
  readonly Request: typeof Request
  readonly Response: typeof Response
}
type Fetch = (input: string | Request, init?: RequestInit) => Promise<Response>

/** A request as it would go over the wire. */
export interface RecordedRequest extends SendRequest {
  /** What its body was read from; empty where it has none. */
  readonly text: string
}

/** One attempt at a send: keeps every request that is made, and answers it. Source of the rule: INT4. */
export class Recorder {
  readonly requests: RecordedRequest[] = []

  constructor(readonly answer: Answer) {}

  async take(request: Request, classes: FetchClasses): Promise<Response> {
    const { method, url } = request
    const headers = Object.fromEntries(headersOf(request.headers))
    const text = await textOf(request)
    const { status } = this.answer
    const own = answerToRequest(this.answer, { method, url })
    const response = own === null || status === null ? {} : { response: responseOf(own) }
    this.requests.push({ method, url, headers, body: bodyIn(text), text, ...response })
    if (status === null) throw Object.assign(new Error('The destination did not answer in time.'), { code: 'ETIMEDOUT' })
    return responseTo(own ?? { ...this.answer, status }, classes)
  }
}

export function responseOf({ status, headers, body }: RequestAnswer): SendRequest['response'] {
  return { status, ...(headers === undefined ? {} : { headers: { ...headers } }), ...(body === undefined ? {} : { body }) }
}

function responseTo({ status, body, headers = {} }: Pick<RequestAnswer, 'status' | 'body' | 'headers'>, classes: FetchClasses): Response {
  const isText = typeof body === 'string'
  const text = isText ? body : JSON.stringify(body ?? {})
  const type: Record<string, string> = isText ? {} : { 'content-type': 'application/json' }
  return new classes.Response(mayHaveBody(status) ? text : null, {
    status,
    statusText: STATUS_CODES[status] ?? '',
    headers: { ...type, ...headers },
  })
}

let current: Recorder | null = null

/** Lets this recorder answer until the next one does; null answers nobody. */
export function answerBy(recorder: Recorder | null): void {
  current = recorder
}

/** A `fetch` that asks the recorder of the moment instead of the network. */
export function recordingFetch(classes: FetchClasses): Fetch {
  return async (input, init) => {
    if (current === null) throw new Error('Nothing may be called outside a send.')
    // Whoever calls has given its request away, as to any fetch.
    const request = input instanceof classes.Request && init === undefined ? input : new classes.Request(input, init)
    return current.take(request, classes)
  }
}

function mayHaveBody(status: number): boolean {
  return status !== 204 && status !== 205 && status !== 304
}

type HeadersOfPackage = Headers & { readonly raw?: () => Readonly<Record<string, readonly string[]>> }

/** By their names. Going through those of the package one by one would list them all anew for each. */
function headersOf(headers: HeadersOfPackage): [name: string, value: string][] {
  const raw = headers.raw?.()
  const found = raw ? Object.entries(raw).map(([name, values]): [string, string] => [name.toLowerCase(), values.join(', ')]) : [...headers]
  return found.sort(([a], [b]) => (a < b ? -1 : 1))
}

async function textOf(request: Request): Promise<string> {
  const bytes = Buffer.from(await request.arrayBuffer())
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** JSON as what it means; anything else as its text; null where there is none. */
function bodyIn(text: string): JsonValue {
  if (text === '') return null
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return text
  }
}
