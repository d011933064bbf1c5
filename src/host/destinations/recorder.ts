import { STATUS_CODES } from 'node:http'
import { gunzipSync } from 'node:zlib'
import type { SendRequest } from '../../engine/account/result.ts'
import type { Answer } from '../../engine/delivery/answers.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'

/** Of a `fetch`, whoever implements it. */
export interface FetchClasses {
  readonly Headers: typeof Headers
  readonly Request: typeof Request
  readonly Response: typeof Response
}
type Fetch = (input: string | Request, init?: RequestInit) => Promise<Response>

/** One attempt at a send: keeps every request that is made, and answers each alike. */
export class Recorder {
  readonly requests: SendRequest[] = []

  constructor(readonly answer: Answer) {}

  async take(request: Request, classes: FetchClasses): Promise<Response> {
    this.requests.push({
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(headersOf(request)),
      body: await bodyOf(request),
    })
    const { status, body, headers = {} } = this.answer
    if (status === null) throw Object.assign(new Error('The destination did not answer in time.'), { code: 'ETIMEDOUT' })
    const isText = typeof body === 'string'
    const text = isText ? body : JSON.stringify(body ?? {})
    const type: Record<string, string> = isText ? {} : { 'content-type': 'application/json' }
    return new classes.Response(mayHaveBody(status) ? text : null, {
      status,
      statusText: STATUS_CODES[status] ?? '',
      headers: { ...type, ...headers },
    })
  }
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
    return current.take(new classes.Request(input, init), classes)
  }
}

function mayHaveBody(status: number): boolean {
  return status !== 204 && status !== 205 && status !== 304
}

function headersOf(request: Request): [name: string, value: string][] {
  const headers: [string, string][] = []
  request.headers.forEach((value, name) => {
    headers.push([name, value])
  })
  return headers.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** JSON as what it means; anything else as its text; null where there is none. */
async function bodyOf(request: Request): Promise<JsonValue> {
  const bytes = Buffer.from(await request.clone().arrayBuffer())
  if (bytes.length === 0) return null
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return text
  }
}
