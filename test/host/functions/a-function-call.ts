import { acceptsAnything } from '../../../src/engine/delivery/answers.ts'
import type { FunctionCall } from '../../../src/engine/index.ts'

export const settings = { apiKey: 'a-secret-key', nested: { list: ['another secret'] } }

/** A call of this code with an event like those that journeys emit. */
export function functionCall(code: string, more: Partial<FunctionCall> = {}): FunctionCall {
  return {
    kind: 'function',
    destination: { code, source: 'fn.js', settings },
    event: { type: 'track', event: 'Nudge', userId: 'u1', properties: { journey_context: { Started: { total: 3 } } } },
    at: Date.UTC(2026, 0, 5, 10),
    stream: 7,
    answer: acceptsAnything,
    timeoutMs: 5_000,
    ...more,
  }
}

/** The body of an async onTrack. */
export const onTrack = (body: string): string => `async function onTrack(event, settings) {\n${body}\n}`
