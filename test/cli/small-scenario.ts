/** A journey of three steps that sends once, for scenarios in which one thing is changed. */
export function smallJourney(change: Record<string, unknown> = {}) {
  return {
    format: 'rehearsal/journey/1',
    id: 'hello',
    preset: 'twilio-ga-2025-11',
    start: 'started',
    steps: {
      started: { type: 'event', event: 'Started', entry: 'once', next: 'hold' },
      hold: {
        type: 'hold-until',
        name: 'Hold',
        branches: [{ id: 'bought', name: 'Bought', event: 'Bought', next: 'done' }],
        maximum: { after: '1h', next: 'greet' },
      },
      greet: { type: 'send-to-destination', name: 'Greet', activations: [{ id: 'a1', destination: 'sink' }], next: 'done' },
      done: { type: 'end' },
    },
    ...change,
  }
}

/** Two profiles start; one of them is greeted. */
export function smallScenario(change: Record<string, unknown> = {}) {
  return {
    format: 'rehearsal/scenario/1',
    name: 'Small',
    clock: { start: '2026-01-05T10:00:00Z', end: '+1d' },
    destinations: [{ id: 'sink', kind: 'recorder' }],
    journeys: [smallJourney()],
    profiles: [{ id: 'u1' }, { id: 'u2' }],
    timeline: [
      { at: '+0s', profile: 'u1', event: 'Started' },
      { at: '+1m', profile: 'u2', event: 'Started' },
      { at: '+2m', profile: 'u2', event: 'Bought' },
      { at: '+3m', profile: 'u2', event: 'Started' },
    ],
    expect: [{ name: 'One is greeted', sends: { step: 'greet' }, count: 1 }],
    ...change,
  }
}

/** The same with an expectation that fails. */
export const disappointedScenario = () => smallScenario({ name: 'Disappointed', expect: [{ sends: {}, count: 7 }] })

/** The same with a limit that it reaches. */
export const limitedScenario = () => smallScenario({ name: 'Limited', limits: { occurrences: 2 } })

/** With a dangling way. */
export const brokenScenario = () => smallScenario({ name: 'Broken', journeys: [smallJourney({ start: 'nowhere' })] })
