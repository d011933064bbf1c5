import { createHash } from 'node:crypto'
import type { Cause, RunResult } from '../../../src/engine/account/result.ts'
import { checkJourney } from '../../../src/engine/check/check-journey.ts'
import type { Scenario } from '../../../src/engine/compile/scenario.ts'
import { type ActionPerformer, compileRun, type HashSink, type PayloadMapper, Run, RunReader } from '../../../src/engine/index.ts'
import { decodeScenario } from '../../../src/engine/model/decode.ts'
import type { RunOrder } from '../../../src/engine/run/run.ts'

/** The instant at which every clock of these tests starts, unless they say otherwise. */
const start = '2026-01-05T10:00:00Z'

export interface Given {
  readonly journeys: readonly object[]
  readonly profiles?: readonly object[]
  readonly timeline?: readonly object[]
  readonly [field: string]: unknown
}

/** A scenario as a person would write it, with the parts that every test has. @param besides codes of errors that are no matter of the test */
export function scenarioOf(given: Given, besides: readonly string[] = []): Scenario {
  const decoded = decodeScenario({
    format: 'rehearsal/scenario/1',
    name: 'a test',
    clock: { start, end: '+7d' },
    destinations: [{ id: 'sink', kind: 'recorder' }],
    profiles: [{ id: 'u1' }],
    timeline: [],
    ...given,
  })
  if (!decoded.ok) throw new Error(decoded.problems.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n'))
  const document = decoded.value
  const journeys = document.journeys.filter((journey) => typeof journey !== 'string')
  const destinations = document.destinations ?? []
  for (const journey of journeys) {
    const found = checkJourney(journey, { destinations })
    const errors = found.filter(({ severity, code }) => severity === 'error' && !besides.includes(code))
    if (errors.length > 0) throw new Error(errors.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n'))
  }
  const { segments = [], dataSources = [], caps = [] } = document
  return { document, journeys, events: document.events, segments, destinations, dataSources, caps }
}

const mapsNothing: PayloadMapper = () => {
  throw new Error('this test has no mapping code')
}

const performsNothing: ActionPerformer = () => {
  throw new Error('this test has no integrations')
}

export function readerOf(
  scenario: Scenario,
  order: RunOrder = 'profile',
  slice = 1_000_000,
  mapPayload = mapsNothing,
  performAction = performsNothing,
): RunReader {
  const run = Run.start(compileRun(scenario), order)
  while (run.advance(slice) === 'running');
  return new RunReader(run, { newSha256, mapPayload, performAction }, 0)
}

export function rehearse(given: Given, order: RunOrder = 'profile'): RunResult {
  return readerOf(scenarioOf(given), order).result(10_000)
}

function newSha256(): HashSink {
  const hash = createHash('sha256')
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') }
}

/** Checkout abandonment: entry by session, a hold of one hour for the purchase, a nudge. */
export function checkout(
  changes: { readonly start?: object; readonly hold?: object; readonly nudge?: object; readonly journey?: object } = {},
): object {
  return {
    format: 'rehearsal/journey/1',
    id: 'checkout',
    name: 'Checkout',
    preset: 'twilio-ga-2025-11',
    start: 'start',
    ...changes.journey,
    steps: {
      start: { type: 'event', event: 'Started', entry: 'every-time', identifier: 'session', next: 'hold', ...changes.start },
      hold: {
        type: 'hold-until',
        name: 'Hold',
        branches: [{ id: 'bought', name: 'Bought', event: 'Bought', next: 'done' }],
        maximum: { after: '1h', next: 'nudge' },
        ...changes.hold,
      },
      nudge: {
        type: 'send-to-destination',
        name: 'Nudge',
        activations: [{ id: 'a1', destination: 'sink', traits: ['plan'] }],
        next: 'done',
        ...changes.nudge,
      },
      done: { type: 'end' },
    },
  }
}

/** The same with another step in the place of its hold. */
export function checkoutWith(hold: object): object {
  const journey = checkout() as { readonly steps: object }
  return { ...journey, steps: { ...journey.steps, hold } }
}

/** Forwards each order at once. */
export function receipt(changes: { readonly start?: object; readonly send?: object; readonly journey?: object } = {}): object {
  return {
    format: 'rehearsal/journey/1',
    id: 'receipt',
    name: 'Receipt',
    preset: 'twilio-ga-2025-11',
    start: 'start',
    ...changes.journey,
    steps: {
      start: { type: 'event', event: 'Ordered', entry: 'every-time', identifier: 'order', next: 'send', ...changes.start },
      send: {
        type: 'send-to-destination',
        name: 'Receipt mail',
        activations: [{ id: 'a1', destination: 'sink' }],
        next: null,
        ...changes.send,
      },
    },
  }
}

/** A profile event of the timeline. */
export function event(at: string, name: string, properties: object = {}, more: object = {}): object {
  return { at, profile: 'u1', event: name, properties, ...more }
}

/** The messageId of an event; what is none as results write it. */
export const eventOf = (cause: Cause): string => ('event' in cause ? cause.event : JSON.stringify(cause))

export const paths = (result: RunResult): string[] => result.instances.map(({ path }) => path)
export const discards = (result: RunResult): string[] => [
  ...result.refusals.map(({ cause, reason }) => `refused ${eventOf(cause)} ${reason}`),
  ...result.ignored.map(({ cause, reason, instance }) => `ignored ${eventOf(cause)} ${reason}${instance ? ` ${instance}` : ''}`),
]
