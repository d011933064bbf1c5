import type { Scenario } from '../../../src/engine/compile/scenario.ts'
import { decodeCall } from '../../../src/engine/inputs/decode-call.ts'
import { RecordedCalls } from '../../../src/engine/inputs/recorded-calls.ts'
import { resolveCalls } from '../../../src/engine/inputs/resolve-calls.ts'
import { type Given, readerOf, scenarioOf } from './rehearse.ts'

const start = Date.UTC(2026, 0, 5, 10)

/** An instant some minutes after the start of the clock, as exports write it. */
export function minute(minutes: number): string {
  return new Date(start + minutes * 60_000).toISOString()
}

/** A call that arrives some minutes after the start of the clock. */
export function call(type: 'track' | 'identify' | 'alias', minutes: number, fields: object): object {
  return { type, receivedAt: minute(minutes), ...fields }
}

export function track(minutes: number, event: string, fields: object): object {
  return call('track', minutes, { event, ...fields })
}

/** Calls as they come out of files, one after the other. */
function callsOf(lines: readonly object[]): RecordedCalls {
  const calls = new RecordedCalls()
  for (const [index, line] of lines.entries()) {
    const decoded = decodeCall(line, index + 1)
    if (decoded.kind !== 'call') throw new Error(`the test's own call is broken: ${JSON.stringify(decoded)}`)
    calls.append(decoded.call)
  }
  return calls
}

export function recordedScenario(given: Given, lines: readonly object[]): Scenario {
  const scenario = scenarioOf({ profiles: [], ...given })
  return { ...scenario, recorded: resolveCalls(scenario.document, callsOf(lines)) }
}

export function rehearseCalls(given: Given, lines: readonly object[]) {
  return readerOf(recordedScenario(given, lines)).result(10_000)
}
