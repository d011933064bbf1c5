import type { RunResult } from '../../../../src/engine/account/result.ts'
import type { RunOrder } from '../../../../src/engine/run/run.ts'
import { type Given, rehearse } from '../rehearse.ts'

/** The clock of these tests starts on Monday 20 July 2020 at 08:00 UTC and ends ten days later, unless they say otherwise. */
const clock = { start: '2020-07-20T08:00:00Z', end: '+10d' }
const calculation = { daily: '01:00', timezone: 'UTC' }

/** Two segments by script, one that follows a trait, and one that is calculated at 01:00 UTC. */
const segments = [
  { id: 'str', evaluation: 'scripted' },
  { id: 'other', evaluation: 'scripted' },
  { id: 'silver', evaluation: 'streaming', rule: { trait: 'tier', is: 'equals', value: 'silver' } },
  { id: 'bat', evaluation: 'batch', calculation, rule: { trait: 'plan', is: 'equals', value: 'pro' } },
]

const profiles = [
  { id: 'p1', identities: { crmid: ['c1'], email: ['p1@x'] } },
  { id: 'p2', identities: { crmid: ['c2'] } },
  { id: 'p3', identities: { email: ['p3@x'] } },
]

/** What scenarios of segment journeys have in common; each field may be given anew. */
export const adobe = (given: Given): Given => ({ clock, segments, profiles, namespaces, ...given })

const namespaces = [
  { id: 'crmid', kind: 'person' },
  { id: 'email', kind: 'person' },
]

export const rehearseAdobe = (given: Given, order: RunOrder = 'profile'): RunResult => rehearse(adobe(given), order)

type Steps = Readonly<Record<string, object>>

/** A journey of the product of 2020, which starts with the first of its steps. */
export function journey(steps: Steps, more: object = {}): object {
  return { format: 'rehearsal/journey/1', id: 'j', name: 'j', preset: 'jo-2020-07', start: Object.keys(steps)[0], steps, ...more }
}

export const of2021 = { preset: 'jo-2021', assumptions: { 'sq.activationDelay': '0s' } }
export const ofToday = { preset: 'ajo-current', assumptions: { 'sq.activationDelay': '0s', 'sq.batchReadinessLag': '0s' } }

export const qualification = (more: object = {}) => ({ type: 'segment-qualification', segment: 'str', namespace: 'crmid', ...more })
export const event = (name: string, more: object = {}) => ({ type: 'event', event: name, ...more })
export const entry = (name: string, more: object = {}) => event(name, { namespace: 'crmid', ...more })
export const wait = (length: string, next: string | null = null) => ({ type: 'wait', for: length, next })
/** A recording action. */
export const act = (next: string | null = null, more: object = {}) => ({
  type: 'action',
  destination: 'sink',
  parameters: {},
  next,
  ...more,
})
export const trigger = (more: object = {}) => ({ type: 'segment-trigger', segment: 'str', namespace: 'crmid', ...more })
export const every = (unit: string, start: string, more: object = {}) => ({
  schedule: { type: 'recurring', every: { unit, interval: 1 }, start, timezone: 'UTC', ...more },
})

export const enters = (at: string, segment = 'str', profile = 'p1') => ({ at, profile, segment, change: 'enter' })
export const leaves = (at: string, segment = 'str', profile = 'p1') => ({ at, profile, segment, change: 'exit' })
export const does = (at: string, name: string, more: object = {}) => ({ at, profile: 'p1', event: name, ...more })
export const has = (at: string, traits: object, profile = 'p1') => ({ at, profile, traits })

/** Each instance as its path and the day and minute at which it reached each step. */
export function walks(result: RunResult): string[] {
  return result.instances.map(({ path, steps, profile }) => {
    const reached = steps.map(({ step, at }) => `${step}@${short(at)}`)
    return `${profile} ${path} | ${reached.join(' ')}`
  })
}

export const paths = (result: RunResult): string[] => result.instances.map(({ profile, path }) => `${profile} ${path}`)

/** Each refusal and each ignored signal as its instant, cause and reason. */
export function discards({ refusals, ignored }: RunResult): string[] {
  return [...refusals, ...ignored].map(({ at, profile, cause, reason }) => `${short(at)} ${profile} ${causeOf(cause)} ${reason}`)
}

function causeOf(cause: RunResult['refusals'][number]['cause']): string {
  if ('segment' in cause) return `${cause.change} ${cause.segment}`
  if ('occurrence' in cause) return `occurrence ${cause.occurrence}`
  return 'jump' in cause ? `jump of ${cause.jump}` : cause.event
}

/** The day of the month and the time, as short as it can be: 20T10:15, 20T10:15:00.001. */
function short(at: string): string {
  return at.slice(8, 23).replace(/(:00)?\.000$/, '')
}
