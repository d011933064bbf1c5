import { checkJourney } from '../../../src/engine/check/check-journey.ts'
import { checkScenario, type ScenarioSurroundings } from '../../../src/engine/check/check-scenario.ts'
import type { Surroundings } from '../../../src/engine/check/journey-under-check.ts'
import { decodeJourney, decodeScenario } from '../../../src/engine/model/decode.ts'
import type { Problem } from '../../../src/engine/model/problem.ts'
import { lines } from '../model/problem-lines.ts'

/** The steps of a small journey that nothing is wrong with; a test says what is different. */
export function steps(different: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    start: { type: 'event', event: 'Started', identifier: 'id', next: 'hold' },
    hold: hold([branch('bought', 'Bought')]),
    nudge: { type: 'send-to-destination', name: 'Nudge', activations: [{ id: 'a1', destination: 'sink' }], next: 'done' },
    done: { type: 'end' },
    ...different,
  }
}

export function hold(branches: readonly unknown[], different: Record<string, unknown> = {}): Record<string, unknown> {
  return { type: 'hold-until', name: 'Hold', branches, maximum: { after: '1h', next: 'nudge' }, ...different }
}

export function branch(id: string, event: string, different: Record<string, unknown> = {}): Record<string, unknown> {
  return { id, name: `Name of ${id}`, event, next: 'done', ...different }
}

export function journey(ofSteps: Record<string, unknown>, different: Record<string, unknown> = {}): Record<string, unknown> {
  return { format: 'rehearsal/journey/1', id: 'j', preset: 'twilio-ga-2025-11', start: 'start', steps: ofSteps, ...different }
}

/** Decodes, which must succeed, and checks. */
export function problemsOfJourney(document: unknown, surroundings?: Surroundings): Problem[] {
  const decoded = decodeJourney(document)
  if (!decoded.ok) throw new Error(`the test's own journey is broken: ${JSON.stringify(decoded.problems)}`)
  return checkJourney(decoded.value, surroundings)
}

export function linesOfJourney(document: unknown, surroundings?: Surroundings): string[] {
  return lines(problemsOfJourney(document, surroundings))
}

export function problemsOfScenario(document: unknown, surroundings?: ScenarioSurroundings): Problem[] {
  const decoded = decodeScenario(document)
  if (!decoded.ok) throw new Error(`the test's own scenario is broken: ${JSON.stringify(decoded.problems)}`)
  return checkScenario(decoded.value, surroundings)
}

export function linesOfScenario(document: unknown, surroundings?: ScenarioSurroundings): string[] {
  return lines(problemsOfScenario(document, surroundings))
}
