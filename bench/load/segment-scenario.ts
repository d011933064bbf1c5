import type { Scenario } from '../../src/engine/index.ts'
import type { Journey } from '../../src/engine/model/journey.ts'
import type { Segment } from '../../src/engine/model/segment.ts'

/** What all programs of the two loads go by. */
export const neededOrders = 3
export const windowMs = 30 * 86_400_000
export const qualifiedPauseMs = 86_400_000
export const triggeredPauseMs = 36 * 3_600_000
/** When a day's calculation starts, and when the trigger reads its result: ms after midnight, UTC. */
export const calculatedAt = 3_600_000
export const readAt = 9 * 3_600_000

const rule = { event: 'Order_Completed', count: { is: 'at-least' as const, value: neededOrders }, within: '30d' }
const common = { format: 'rehearsal/journey/1', preset: 'jo-2020-07', settings: { reentrance: { allowed: true } } } as const
const mail = { type: 'action', destination: 'sink', parameters: {} } as const

const qualification: Journey = {
  ...common,
  id: 'welcome',
  name: 'Welcome regulars',
  start: 'qualified',
  steps: {
    qualified: { type: 'segment-qualification', segment: 'regulars', behavior: 'entrance', namespace: 'crmid', next: 'pause' },
    pause: { type: 'wait', for: '1d', next: 'mail' },
    mail,
  },
}

const trigger: Journey = {
  ...common,
  id: 'newsletter',
  name: 'Newsletter to regulars',
  start: 'read',
  steps: {
    read: {
      type: 'segment-trigger',
      segment: 'regulars',
      namespace: 'crmid',
      schedule: { type: 'recurring', every: { unit: 'day', interval: 1 }, start: '2026-01-05T09:00', timezone: 'UTC' },
      next: 'pause',
    },
    pause: { type: 'wait', for: '36h', next: 'mail' },
    mail,
  },
}

/** Whoever has ordered three times within 30 days enters at once, waits a day, and gets a mail: 90 days, ten orders a profile on average. */
export function qualificationScenario(profiles: number, seed: number): Scenario {
  return scenarioOf('Regular customers qualify', '+90d', qualification, { id: 'regulars', evaluation: 'streaming', rule }, profiles, seed)
}

/** The same segment, calculated each night and read each morning; who is read waits a day and a half: 30 days, ten orders a profile on average. */
export function triggerScenario(profiles: number, seed: number): Scenario {
  const regulars: Segment = { id: 'regulars', evaluation: 'batch', calculation: { daily: '01:00' }, rule }
  return scenarioOf('Regular customers are read each day', '+30d', trigger, regulars, profiles, seed)
}

function scenarioOf(name: string, end: string, journey: Journey, segment: Segment, profiles: number, seed: number): Scenario {
  const destinations = [{ id: 'sink', kind: 'recorder' as const }]
  return {
    document: {
      format: 'rehearsal/scenario/1',
      name,
      seed,
      clock: { start: '2026-01-05T00:00:00Z', end },
      namespaces: [{ id: 'crmid', kind: 'person' }],
      destinations,
      journeys: [journey],
      synthesize: {
        profiles: { count: profiles, identities: { crmid: { id: 'c-' } } },
        activity: [{ event: 'Order_Completed', perProfile: { poisson: { mean: 10, every: end.slice(1) } } }],
      },
    },
    journeys: [journey],
    events: undefined,
    segments: [segment],
    destinations,
    dataSources: [],
    caps: [],
  }
}
