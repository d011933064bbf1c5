import { expect, test } from 'vitest'
import type { Surroundings } from '../../../../src/engine/check/journey-under-check.ts'
import type { Journey } from '../../../../src/engine/model/journey.ts'
import { linesOfJourney, linesOfScenario, problemsOfJourney } from '../checked.ts'

/** A workspace for journeys of Adobe's products. */
export const known: Surroundings = {
  namespaces: [{ id: 'crmid', kind: 'person' }, { id: 'email' }, { id: 'store', kind: 'lookup' }],
  events: undefined,
  segments: [
    { id: 'vip', evaluation: 'scripted' },
    { id: 'silver', evaluation: 'streaming', rule: { trait: 'tier', is: 'equals', value: 'silver' } },
    { id: 'gold', evaluation: 'batch', calculation: { daily: '01:00' }, rule: { trait: 'tier', is: 'equals', value: 'gold' } },
  ],
  destinations: [{ id: 'sink', kind: 'recorder' }],
  dataSources: [{ id: 'Weather', fieldGroups: { current: {} } }],
  journeys: [],
}

export const event = (different: object = {}) => ({ type: 'event', event: 'Login', namespace: 'crmid', next: 's', ...different })
export const qualification = (different: object = {}) => ({ type: 'segment-qualification', segment: 'vip', next: 'act', ...different })
export const trigger = (different: object = {}) => ({
  type: 'segment-trigger',
  segment: 'vip',
  namespace: 'crmid',
  schedule: { type: 'default' },
  next: 'act',
  ...different,
})
export const action = (different: object = {}) => ({ type: 'action', destination: 'sink', parameters: {}, ...different })

/** A journey that starts with `start`; where nothing else is said it goes on to `act`. */
export function adobe(ofSteps: Record<string, object>, different: object = {}): Record<string, unknown> {
  return { format: 'rehearsal/journey/1', id: 'j', preset: 'jo-2021', start: 'start', steps: ofSteps, ...different }
}

/** An event, one step called `s`, and an action. */
export function with1(step: object, different: object = {}): Record<string, unknown> {
  return adobe({ start: event(), s: step, act: action() }, different)
}

/** What is said about a journey but that its preset is to come. */
export function linesAbout(journey: unknown, surroundings: Surroundings = known): string[] {
  return linesOfJourney(journey, surroundings).filter((line) => line !== '/preset not-simulated-yet')
}

export function check(title: string, journey: Record<string, unknown>, ...expected: string[]): void {
  test(title, () => expect(linesAbout(journey)).toEqual(expected.sort()))
}

/** The same with a workspace that differs. */
export function checkIn(title: string, surroundings: Surroundings, journey: Record<string, unknown>, ...expected: string[]): void {
  test(title, () => expect(linesAbout(journey, { ...known, ...surroundings })).toEqual(expected.sort()))
}

export function messagesAbout(journey: unknown, surroundings: Surroundings = known): string {
  return problemsOfJourney(journey, surroundings)
    .map(({ message }) => message)
    .join('\n')
}

export function scenario(journeys: readonly unknown[], different: object = {}): Record<string, unknown> {
  return {
    format: 'rehearsal/scenario/1',
    name: 's',
    clock: { start: '2021-08-02T08:00:00Z', end: '+10d' },
    profiles: [{ id: 'u1' }],
    journeys,
    ...different,
  }
}

export function linesOfItems(timeline: readonly object[], journeys: readonly unknown[], different: object = {}): string[] {
  const document = scenario(journeys, { timeline: timeline.map((item) => ({ at: '+1h', ...item })), ...different })
  return linesOfScenario(document, { segments: known.segments, namespaces: known.namespaces, destinations: known.destinations })
}

export function asJourney(journey: Record<string, unknown>): Journey {
  return journey as unknown as Journey
}
